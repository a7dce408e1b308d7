import type { MermaidConfig } from 'mermaid'

/** Takes a name without dashes: `deck-ink`. */
export type ReadToken = (name: string) => string

/** Layout, theme and look are pinned: Mermaid 12 changed their defaults. Labels are SVG text, so that they print as text. */
export function mermaidConfig(token: ReadToken): MermaidConfig {
  const ink = token('deck-ink')
  const paper = token('deck-paper')
  const line = token('deck-line')
  const muted = token('deck-muted')
  const accent = token('deck-accent')
  const accentWash = token('deck-accent-wash')
  const box = token('deck-box')
  const good = token('deck-good')
  const broken = token('deck-broken')
  const gap = token('deck-gap')
  const fontFamily = token('deck-sans')

  return {
    theme: 'base',
    look: 'classic',
    layout: 'dagre',
    fontFamily,
    htmlLabels: false,
    securityLevel: 'strict',
    flowchart: { htmlLabels: false, curve: 'linear', nodeSpacing: 24, rankSpacing: 20, padding: 7, diagramPadding: 2, wrappingWidth: 280 },
    // A bar and its axis share the x of all that is drawn to scale, 64 to 916 of the slide.
    gantt: { useWidth: 980, fontSize: 20, sectionFontSize: 16, barHeight: 62, barGap: 30, topPadding: 40, leftPadding: 64, rightPadding: 64, gridLineStartPadding: 50 },
    // In the height that a slide has below its headline, words clear of their dots.
    quadrantChart: { chartWidth: 640, chartHeight: 350, pointTextPadding: 11, pointLabelFontSize: 16, quadrantTextTopPadding: 16, quadrantLabelFontSize: 16, xAxisLabelFontSize: 16, yAxisLabelFontSize: 16 },
    xyChart: { width: 836, height: 350 },
    journey: { taskFontFamily: fontFamily, titleFontFamily: fontFamily },
    themeCSS: [
      `.edgePaths path.flowchart-link, .edges path.flowchart-link { stroke: ${ink}; stroke-width: 6px; }`,
      `.node rect, .node polygon, .node path, .node circle { stroke-width: 2.5px; }`,
      // `:::accent` and its like in a flowchart: the path that the claim is about, and what its colours say everywhere.
      ...Object.entries({ accent, good, broken, gap }).map(([name, colour]) =>
        `.node.${name} > :is(rect, polygon, path, circle, g path) { fill: ${colour} !important; stroke: ${colour} !important; } .node.${name} :is(text, tspan) { fill: ${box} !important; }`),
      // An arrow's head ends at the edge of its node.
      `.marker { overflow: visible; } .arrowMarkerPath { transform: translateX(-3.5px) scale(2.6, 3.8); transform-origin: 10px 5px; }`,
      // Bars of a Gantt say by colour what they are: crit is broken, active is searched for, done is put right.
      `.task { stroke-width: 0; } .crit0, .crit1, .crit2, .crit3 { fill: ${broken} !important; } .active0, .active1, .active2, .active3 { fill: ${gap} !important; } .done0, .done1, .done2, .done3 { fill: ${good} !important; } .taskText { fill: ${box} !important; font-weight: 600; } .taskTextOutsideRight, .taskTextOutsideLeft { fill: ${ink} !important; }`,
      // What a bar's id ends in says what no state does: studied, not run; beside what the chart is about.
      `.task[id$="studied"] { fill: ${box} !important; stroke: ${accent}; stroke-width: 2.5px; } .taskText[id$="studied-text"] { fill: ${accent} !important; } .task[id$="beside"] { fill: ${ink} !important; }`,
      `.task { rx: 0; } .milestone { transform: rotate(45deg) scale(0.3); } .milestoneText { font-style: normal; font-weight: 600; fill: ${ink} !important; } .section { fill: none !important; }`,
      `.grid .tick { opacity: 1; } .grid .tick line { stroke: ${muted}; stroke-width: 2px; stroke-dasharray: 9 999; } .grid .tick text { font-size: 16px; fill: ${muted}; } .grid .tick:first-of-type text { text-anchor: start !important; } .grid .tick:nth-of-type(6):last-of-type text { text-anchor: end !important; }`,
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
      titleColor: ink,
      taskBkgColor: accent,
      taskTextDarkColor: ink,
      taskTextOutsideColor: ink,
      activeTaskBkgColor: gap,
      doneTaskBkgColor: good,
      gridColor: line,
      todayLineColor: 'transparent',
      noteBkgColor: accentWash,
      noteTextColor: ink,
      noteBorderColor: accent,
      ...Object.fromEntries([accent, good, gap, broken, muted, ink].flatMap((colour, index) => [[`pie${index + 1}`, colour], [`pie${index + 7}`, colour]])),
      xyChart: { plotColorPalette: [accent, gap, good, broken, muted, ink].join(',') },
      pieStrokeColor: paper,
      pieStrokeWidth: '2.5px',
      pieOuterStrokeWidth: '0',
      pieOpacity: '1',
      pieTitleTextColor: ink,
      pieSectionTextColor: box,
      pieLegendTextColor: ink,
    },
  }
}
