// The HTML of a person's chat with the bot.
import { escapeHtml } from '../kit/html.js';
import type { CastMember } from '../world.js';

export type ChatPageLinks = { home: string | undefined; tab: string | undefined };

export function chatPage(person: CastMember, { home, tab }: ChatPageLinks): string {
  const name = escapeHtml(person.name);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Chat of ${name} with Waymark</title>
<link rel="stylesheet" href="/chat.css">
</head>
<body>
<header class="top">
  <div class="wide">
    <div>
      <h1>${mark}Waymark</h1>
      <p>Chat of ${name}</p>
    </div>
    <nav aria-label="Sandbox">
      ${home ? `<a href="${escapeHtml(home)}">Sandbox home</a>` : ''}
      ${tab ? `<a href="${escapeHtml(tab)}">${escapeHtml(person.givenName)}'s tab</a>` : ''}
    </nav>
  </div>
</header>
<main class="wide">
  <div id="empty" hidden>
    <h2>Waymark is not in your chats yet</h2>
    <p>Add the app, as you would in Teams. It says hello, and writes when something is due.</p>
    <button id="install" type="button">Add Waymark</button>
  </div>
  <div id="messages" role="log" aria-label="Messages" tabindex="0"></div>
</main>
<footer>
  <div class="wide">
    <p id="status" role="status"></p>
    <form id="form">
      <label class="hidden" for="text">Message to Waymark</label>
      <input id="text" autocomplete="off" maxlength="4000" placeholder="Write a message, for example: help">
      <button>Send</button>
    </form>
  </div>
</footer>
<script src="/adaptivecards.js"></script>
<script type="module" src="/chat.js"></script>
</body>
</html>`;
}

const mark =
  '<svg viewBox="0 0 24 24" width="26" height="26" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" aria-hidden="true"><path d="M12 21.5s-6.5-6.6-6.5-11.7a6.5 6.5 0 0 1 13 0c0 5.1-6.5 11.7-6.5 11.7z"/><path d="M9 9.8l2.2 2.2L15.2 8" stroke-linecap="round"/></svg>';
