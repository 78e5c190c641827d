// Links that open a chat or a call in Teams with people at their addresses: "Deep links" of the Teams documentation.

export type TeamsLinks = { chat: string; call: string };

/** Undefined unless every address is known: nobody is left out of a conversation by accident. */
export function teamsLinks(
  people: readonly { email?: string | undefined }[],
  topic?: string,
): TeamsLinks | undefined {
  const addresses = people.flatMap(({ email }) => email ?? []);
  if (addresses.length === 0 || addresses.length < people.length) return undefined;
  const users = addresses.map(encodeURIComponent).join(',');
  const isGroup = addresses.length > 1;
  const topicName = isGroup && topic ? `&topicName=${encodeURIComponent(topic)}` : '';
  return {
    chat: `https://teams.microsoft.com/l/chat/0/0?users=${users}${topicName}`,
    call: `https://teams.microsoft.com/l/call/0/0?users=${users}&withVideo=true`,
  };
}
