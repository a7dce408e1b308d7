const MESSAGES = {
  full: '브라우저 저장 공간이 가득 차서 기록을 저장하지 못했습니다. 연습 기록 화면에서 내보낸 뒤 오래된 기록을 지워 주세요.',
  blocked: '이 브라우저가 저장을 막고 있어 기록이 남지 않습니다. 사이트 데이터 저장을 허용하거나 일반 창에서 열어 주세요.',
  newer: '더 새로운 버전에서 만든 기록이 있어 덮어쓰지 않았습니다. 최신 버전으로 다시 열어 주세요.',
}

export type WriteFailure = keyof typeof MESSAGES

export type WriteResult = { ok: true } | { ok: false, reason: WriteFailure }

export function writeFailureMessage(reason: WriteFailure): string {
  return MESSAGES[reason]
}

/** Tells a full storage from a forbidden one; browsers differ in names and codes (DOMException 22, 1014). */
export function failureOf(error: unknown): WriteFailure {
  const { name, code } = (error ?? {}) as { name?: string, code?: number }
  const isQuota = name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' || code === 22 || code === 1014
  return isQuota ? 'full' : 'blocked'
}
