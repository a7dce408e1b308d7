import { ref } from 'vue'

export const showShortcutHelp = ref(false)

type Shortcut = [keys: string[], label: string]

export const REHEARSAL_SHORTCUTS: Shortcut[] = [
  [['R'], '리허설 시작, 멈춘 리허설 이어서 하기'],
  [['Shift', 'R'], '리허설 끝내기'],
  [['Q'], '질문 받는 중 켜기·끄기'],
  [['P'], '잠시 멈추기·이어서 재기'],
  [['N'], '다음 질문으로'],
  [['E'], '녹음 켜기·끄기'],
  [['L'], '대본 크게 보기·슬라이드 크게 보기'],
  [['K'], '대본 → 핵심 → 질문만'],
  [['?'], '단축키 도움말'],
]

export const SLIDEV_SHORTCUTS: Shortcut[] = [
  [['Space', '→'], '다음 단계'],
  [['←'], '이전 단계'],
  [['↓'], '다음 슬라이드'],
  [['↑'], '이전 슬라이드'],
  [['O'], '전체 슬라이드 보기'],
  [['G'], '슬라이드 번호로 이동'],
  [['F'], '전체 화면'],
]
