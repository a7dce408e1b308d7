import type { MermaidConfig } from 'mermaid'

/** Reads a custom property of `styles/tokens.css`, given without its dashes: `deck-ink`. */
export type ReadToken = (name: string) => string

/** Mermaid sets the name of a section in the middle of its bar and the gap below. */
const BAR_GAP = 14

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
  const box = token('deck-box')
  const good = token('deck-good')
  const broken = token('deck-broken')
  const gap = token('deck-gap')
  const fontFamily = token('deck-sans')
  const serif = token('deck-serif')

  return {
    theme: 'base',
    look: 'classic',
    layout: 'dagre',
    fontFamily,
    htmlLabels: false,
    securityLevel: 'strict',
    flowchart: { htmlLabels: false, curve: 'linear', nodeSpacing: 24, rankSpacing: 20, padding: 7, diagramPadding: 2, wrappingWidth: 280, subGraphTitleMargin: { top: 6, bottom: 10 } },
    sequence: { actorFontSize: 17, messageFontSize: 16, noteFontSize: 16, actorFontFamily: fontFamily, messageFontFamily: fontFamily, noteFontFamily: fontFamily, mirrorActors: false, messageMargin: 34, boxMargin: 8, width: 170, height: 48 },
    gantt: { useWidth: 852, fontSize: 17, sectionFontSize: 17, barHeight: 56, barGap: BAR_GAP, topPadding: 44, leftPadding: 116, rightPadding: 44, gridLineStartPadding: 34 },
    timeline: { leftMargin: 0, padding: 6, useMaxWidth: true },
    themeCSS: [
      // Mermaid brightens the events of a timeline until they lose their colour.
      '.eventWrapper { filter: none; } .timeline-node text { font-size: 20px; } .grid .tick text { font-size: 16px; }',
      // A line ends short of its label instead of shining through it.
      `.edgeLabel rect { opacity: 1; stroke: ${paper}; stroke-width: 6px; }`,
      `.edgeLabel foreignObject { overflow: visible; } .edgeLabel p { box-shadow: 0 0 0 5px ${paper}; }`,
      // Dark lines and edges; lanes are quiet blocks with serif titles.
      `.edgePaths path.flowchart-link, .edges path.flowchart-link { stroke: ${ink}; stroke-width: 2.5px; } .transition { stroke: ${ink}; stroke-width: 1.8px; }`,
      `.node rect, .node polygon, .node path, .node circle { stroke-width: 2.5px; }`,
      `.cluster rect { fill: ${card}; stroke: none; } .cluster-label text, .cluster-label tspan { font-family: ${serif}; font-weight: 700; fill: ${ink}; }`,
      // `:::accent` and its like in a flowchart: the path that the claim is about, and what its colours say everywhere.
      ...Object.entries({ accent, good, broken, gap }).map(([name, colour]) =>
        `.node.${name} > :is(rect, polygon, path, circle, g path) { fill: ${colour} !important; stroke: ${colour} !important; } .node.${name} :is(text, tspan) { fill: ${box} !important; }`),
      `.node.target > :is(rect, polygon, path) { fill: ${paper}; stroke: ${accent} !important; stroke-dasharray: 6 4; } .node.faded > :is(rect, polygon, path) { fill: ${paper} !important; stroke: ${muted} !important; stroke-dasharray: 4 4; } .node.faded :is(text, tspan) { fill: ${muted} !important; }`,
      // Bars of a Gantt say by colour what they are: crit is broken, active is searched for, done is put right, both `done, crit` a target.
      `.task { stroke-width: 0; rx: 2; } .crit0, .crit1, .crit2, .crit3 { fill: ${broken} !important; } .active0, .active1, .active2, .active3 { fill: ${gap} !important; } .done0, .done1, .done2, .done3 { fill: ${good} !important; } .taskText { fill: ${box} !important; font-weight: 600; } .taskTextOutsideRight, .taskTextOutsideLeft { fill: ${ink} !important; }`,
      `.doneCrit0, .doneCrit1, .doneCrit2, .doneCrit3 { fill: ${paper} !important; stroke: ${accent} !important; stroke-width: 1.8px; stroke-dasharray: 6 4; } .taskText:is(.doneCritText0, .doneCritText1, .doneCritText2, .doneCritText3) { fill: ${ink} !important; }`,
      // What a bar's id ends in says what no state does: studied, not run; beside what the chart is about.
      `.task[id$="studied"] { fill: ${box} !important; stroke: ${accent}; stroke-width: 2.5px; } .taskText[id$="studied-text"] { fill: ${accent} !important; } .task[id$="beside"] { fill: ${ink} !important; }`,
      `.grid .tick line { stroke: ${line}; stroke-width: 1.4px; opacity: 1; } .sectionTitle { fill: ${ink}; font-family: ${serif}; font-weight: 700; transform: translateY(-${BAR_GAP / 2}px); } .section { fill: none !important; } .milestoneText { font-style: normal; fill: ${ink} !important; }`,
    ].join(' '),
    themeVariables: {
      fontFamily,
      fontSize: '20px',
      background: paper,
      primaryColor: box,
      primaryTextColor: ink,
      primaryBorderColor: ink,
      secondaryColor: accentWash,
      secondaryTextColor: ink,
      secondaryBorderColor: accent,
      tertiaryColor: paper,
      tertiaryTextColor: ink,
      tertiaryBorderColor: line,
      lineColor: ink,
      textColor: ink,
      mainBkg: box,
      nodeBorder: ink,
      clusterBkg: card,
      clusterBorder: card,
      titleColor: ink,
      edgeLabelBackground: paper,
      actorBkg: box,
      actorBorder: ink,
      actorTextColor: ink,
      actorLineColor: muted,
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
      sectionBkgColor: paper,
      altSectionBkgColor: paper,
      sectionBkgColor2: paper,
      taskBkgColor: accent,
      taskBorderColor: accent,
      taskTextColor: box,
      taskTextDarkColor: ink,
      taskTextOutsideColor: ink,
      activeTaskBkgColor: gap,
      activeTaskBorderColor: gap,
      doneTaskBkgColor: good,
      doneTaskBorderColor: good,
      critBkgColor: broken,
      critBorderColor: broken,
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
