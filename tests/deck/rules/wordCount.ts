/**
 * A slide is looked at, not read: about 40 words, with a quarter more for names and units. The foot does not
 * count, nor the labels of diagrams and of the bars of callouts, which are pictures, nor the list of questions, which is a table of contents, nor an
 * exhibit, whose words one comes upon one by one while trying it; what stands there several times (the labels of cards)
 * counts once. Runs in the page.
 */
export function wordCount(selector: string): string[] {
  const MOST = 50
  const { slide, runs, parentOf } = window.readSlide(selector)
  const counts = (element: Element): boolean => {
    for (let at: Element | null = element; at && at !== slide; at = parentOf(at)) {
      if (at.matches('footer, svg, .metric, .question-list, .exhibit'))
        return false
    }
    return true
  }
  const texts = new Set(runs.filter(({ parent }) => counts(parent)).map(({ text }) => text))
  const words = [...texts].flatMap(text => text.split(' ')).filter(word => /[\p{L}\p{N}]/u.test(word))
  return words.length > MOST ? [`${words.length} words on one slide, at most about 40 are meant`] : []
}
