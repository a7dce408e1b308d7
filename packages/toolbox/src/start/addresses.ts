export interface DeckAddress {
  name: string
  url: string
}

/** The addresses that Slidev does not print itself; the rehearsal's only where the headmatter has that addon. */
export function deckAddresses(url: string, headmatter: Record<string, any>): DeckAddress[] {
  const addons: unknown[] = Array.isArray(headmatter.addons)
    ? headmatter.addons
    : [headmatter.addons ?? '']
  const rehearses = addons.some(addon => /(?:^|\/)(?:slidev-addon-)?rehearsal$/.test(String(addon)))
  return [
    { name: 'question wall', url: `${url}/questions` },
    ...(rehearses
      ? [
          { name: 'rehearsal', url: `${url}/rehearsal` },
          { name: 'drill', url: `${url}/drill` },
          { name: 'interview', url: `${url}/interview` },
          { name: 'readiness', url: `${url}/readiness` },
        ]
      : []),
  ]
}
