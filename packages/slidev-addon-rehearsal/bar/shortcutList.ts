/** One line of the shortcut help. */
export interface ShortcutEntry {
  /** Keys as they are printed on the keyboard, pressed together. */
  keys: string[]
  /** Korean. */
  label: string
}

/** The addon's own; `setup/shortcuts.ts` binds them. */
export const REHEARSAL_SHORTCUTS: ShortcutEntry[] = [
  { keys: ['R'], label: '리허설 시작, 멈춘 리허설 이어서 하기' },
  { keys: ['Shift', 'R'], label: '리허설 끝내기' },
  { keys: ['Q'], label: '질문 받는 중 켜기·끄기' },
  { keys: ['P'], label: '잠시 멈추기·이어서 재기' },
  { keys: ['N'], label: '다음 질문으로' },
  { keys: ['E'], label: '녹음 켜기·끄기' },
  { keys: ['L'], label: '대본 크게 보기·슬라이드 크게 보기' },
  { keys: ['K'], label: '대본 → 핵심 → 질문만' },
  { keys: ['?'], label: '단축키 도움말' },
]

/** Slidev's own, which it lists nowhere; from its `setup/shortcuts.ts`. */
export const SLIDEV_SHORTCUTS: ShortcutEntry[] = [
  { keys: ['Space'], label: '다음 단계' },
  { keys: ['→'], label: '다음 단계' },
  { keys: ['←'], label: '이전 단계' },
  { keys: ['↓'], label: '다음 슬라이드' },
  { keys: ['↑'], label: '이전 슬라이드' },
  { keys: ['O'], label: '전체 슬라이드 보기' },
  { keys: ['G'], label: '슬라이드 번호로 이동' },
  { keys: ['F'], label: '전체 화면' },
]
