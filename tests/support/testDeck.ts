import type { Deck, DeckSlide, Section } from '@interview-deck/toolbox/deck/loadDeck'

export function testSlide(no: number, slide: Partial<DeckSlide> = {}): DeckSlide {
  return { no, file: 'pages/a.md', line: 1, contentLine: 4, title: '', content: '', raw: '', note: '', frontmatter: {}, ...slide }
}

export function testDeck(sections: Record<string, { notes: string[], budget?: number, private?: boolean }>): Deck {
  const slides = [testSlide(1, { title: '표지' })]
  const list = Object.entries(sections).map(([slug, { notes, budget = 60, private: isPrivate = false }], index): Section => {
    const own = notes.map((note, at) => testSlide(slides.length + 1 + at, { section: slug, note, title: at ? `${slug} ${at + 1}` : '' }))
    slides.push(...own)
    return { no: index + 1, slug, question: `${slug}?`, budget, language: 'ko', private: isPrivate, keyPoints: [], followUps: [], slides: own }
  })
  return { headmatter: {}, slides, sections: list, imports: [], errors: [] }
}
