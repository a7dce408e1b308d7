import type { MermaidConfig } from 'mermaid'

/** Reads a custom property of `styles/tokens.css`, given without its dashes: `deck-ink`. */
export type ReadToken = (name: string) => string

/**
 * Mermaid's configuration from the deck's tokens, the same for live diagrams and for those drawn at build time.
 *
 * Layout, theme and look are pinned: Mermaid 12 changed the defaults of all three. Labels are SVG text rather than HTML,
 * so that they stay inside their shapes, can be selected, and print as text.
 */
export function mermaidConfig(token: ReadToken): MermaidConfig {
  const ink = token('deck-ink')
  const paper = token('deck-paper')
  const card = token('deck-card')
  const line = token('deck-line')
  const muted = token('deck-muted')
  const accent = token('deck-accent')
  const accentWash = token('deck-accent-wash')
  const fontFamily = token('deck-sans')

  return {
    theme: 'base',
    look: 'classic',
    layout: 'dagre',
    fontFamily,
    htmlLabels: false,
    securityLevel: 'strict',
    flowchart: { htmlLabels: false, curve: 'linear', nodeSpacing: 30, rankSpacing: 40, padding: 9, wrappingWidth: 260 },
    sequence: { actorFontSize: 17, messageFontSize: 16, noteFontSize: 16, actorFontFamily: fontFamily, messageFontFamily: fontFamily, noteFontFamily: fontFamily, mirrorActors: false, messageMargin: 34, boxMargin: 8, width: 170, height: 48 },
    gantt: { useWidth: 836, fontSize: 18, sectionFontSize: 18, barHeight: 52, barGap: 16, topPadding: 30, leftPadding: 110, rightPadding: 20, gridLineStartPadding: 20 },
    timeline: { leftMargin: 0, padding: 6, useMaxWidth: true },
    themeCSS: [
      // Mermaid brightens the events of a timeline until they lose their colour.
      '.eventWrapper { filter: none; } .timeline-node text { font-size: 20px; } .grid .tick text { font-size: 16px; }',
      // A line ends short of its label instead of shining through it.
      `.edgeLabel rect { opacity: 1; stroke: ${paper}; stroke-width: 10px; }`,
      `.edgeLabel foreignObject { overflow: visible; } .edgeLabel p { box-shadow: 0 0 0 5px ${paper}; }`,
    ].join(' '),
    themeVariables: {
      fontFamily,
      fontSize: '18px',
      background: paper,
      primaryColor: card,
      primaryTextColor: ink,
      primaryBorderColor: muted,
      secondaryColor: accentWash,
      secondaryTextColor: ink,
      secondaryBorderColor: accent,
      tertiaryColor: paper,
      tertiaryTextColor: ink,
      tertiaryBorderColor: line,
      lineColor: muted,
      textColor: ink,
      mainBkg: card,
      nodeBorder: muted,
      clusterBkg: paper,
      clusterBorder: line,
      titleColor: ink,
      edgeLabelBackground: paper,
      actorBkg: card,
      actorBorder: muted,
      actorTextColor: ink,
      actorLineColor: line,
      signalColor: ink,
      signalTextColor: ink,
      labelBoxBkgColor: accentWash,
      labelBoxBorderColor: accent,
      labelTextColor: ink,
      loopTextColor: ink,
      noteBkgColor: token('deck-gap-wash'),
      noteBorderColor: token('deck-gap'),
      noteTextColor: ink,
      activationBkgColor: accentWash,
      activationBorderColor: accent,
      sectionBkgColor: card,
      altSectionBkgColor: paper,
      sectionBkgColor2: card,
      taskBkgColor: accentWash,
      taskBorderColor: accent,
      taskTextColor: ink,
      taskTextDarkColor: ink,
      taskTextOutsideColor: ink,
      activeTaskBkgColor: accent,
      activeTaskBorderColor: accent,
      doneTaskBkgColor: card,
      doneTaskBorderColor: muted,
      gridColor: line,
      todayLineColor: 'transparent',
      ...timelineColours(token),
    },
  }
}

/** Timeline sections take their fills and text from the `cScale` series. */
function timelineColours(token: ReadToken): Record<string, string> {
  const fills = ['deck-gap-wash', 'deck-accent-wash', 'deck-good-wash', 'deck-card'].map(token)
  return Object.fromEntries(Array.from({ length: 12 }, (_, index) => [
    [`cScale${index}`, fills[index % fills.length]!],
    [`cScaleLabel${index}`, token('deck-ink')],
    [`cScaleInv${index}`, token('deck-muted')],
  ]).flat())
}
