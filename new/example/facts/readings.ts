/** How this deck's Latin words are said, by the word in lower case. `npm run check` names the words that are missing. */
export const readings: Record<string, string> = {}
