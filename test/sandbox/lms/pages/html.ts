// Small pieces of HTML that several pages need.

/** Text that is already HTML, and safe. */
export type Html = string;

export function escapeHtml(text: string): Html {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export type AutoForm = { action: string; fields: Record<string, string>; title: string };

/** A page that posts a form as soon as it is open. */
export function autoFormPage({ action, fields, title }: AutoForm): Html {
  const inputs = Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
</head>
<body>
<main>
<h1 style="font:600 1rem system-ui">${escapeHtml(title)}</h1>
<form id="form" method="post" action="${escapeHtml(action)}">
${inputs}
<noscript><button>Continue</button></noscript>
</form>
</main>
<script>document.getElementById('form').submit();</script>
</body>
</html>`;
}

/** Two letters in a circle, in a color that belongs to the name. */
export function face({ name, givenName, familyName }: Named): Html {
  const hue = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) * 47;
  const letters = escapeHtml(givenName.slice(0, 1) + familyName.slice(0, 1));
  return `<span class="face" aria-hidden="true" style="--hue: ${hue % 360}">${letters}</span>`;
}

type Named = { name: string; givenName: string; familyName: string };
