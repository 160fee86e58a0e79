/** The parts of a language's messages (scripts/messages-in-parts.mjs). */
declare module '*.json?first' {
  const messages: Record<string, Record<string, string>>;
  export default messages;
}
declare module '*.json?more' {
  const messages: Record<string, Record<string, string>>;
  export default messages;
}
