import { InterruptedError } from './interrupt.ts'

/** Names of errors whose message needs no stack; names, because a child process passes on no classes. */
export const MENDABLE: ReadonlySet<string> = new Set(['InterruptedError', 'UserError'])

type SystemError = Error & Pick<NodeJS.ErrnoException, 'code' | 'path' | 'syscall'> & { port?: number, address?: string }

/** Tools like Rolldown report the system's message without its code. */
const WORDS: [RegExp, string][] = [
  [/no space left on device|os error 28\b/i, 'ENOSPC'],
  [/disk quota exceeded|os error 122\b/i, 'EDQUOT'],
  [/permission denied|os error 13\b/i, 'EACCES'],
  [/read-only file system|os error 30\b/i, 'EROFS'],
  [/too many open files|os error 24\b/i, 'EMFILE'],
  [/address already in use|port \d+ is (?:already )?in use/i, 'EADDRINUSE'],
]

/** What is wrong and what to do where that is known, otherwise the stack. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error))
    return String(error)
  if (MENDABLE.has(error.name))
    return error.message
  return describeSystemError(error) ?? error.stack ?? error.message
}

/** 130 when the user stopped the command, else 1. */
export function exitCodeOf(error: unknown): number {
  return error instanceof InterruptedError ? 130 : 1
}

/** A system error in a sentence that says what to do; nothing for other errors. */
export function describeSystemError(error: SystemError): string | undefined {
  const { path, syscall, port, address } = error
  const place = path ? `${path}: ` : ''
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `${place}the disk is full${path ? '' : ', or the one with the folder for temporary files is'}. Free some space, or name a place on another disk (--out, --output; TMPDIR for temporary files). What was there before is unchanged.`
    case 'EACCES':
    case 'EPERM':
      return syscall === 'listen'
        ? `Port ${port}: no permission to listen there. Choose one from 1024 on with --port.`
        : `${place}no permission to ${syscall === 'open' || !syscall ? 'read or write it' : `do this (${syscall})`}. Change its permissions or its owner, or name another place.`
    case 'EROFS':
      return `${place}the disk is read-only. Name a place that can be written to.`
    case 'EMFILE':
    case 'ENFILE':
      return 'Too many files are open. Close other programs, or raise the limit: ulimit -n 4096.'
    case 'EBUSY':
    case 'ETXTBSY':
      return `${place}another program is using it. Close it there, and try again.`
    case 'EADDRINUSE':
      return `Port ${port ?? error.message.match(/[Pp]ort (\d+)|:(\d+)\b/)?.slice(1).find(Boolean) ?? ''} is taken. Stop what uses it, or choose another one with --port.`
    case 'EADDRNOTAVAIL':
      return `${address ?? 'The address'} is not an address of this machine.`
    case 'ERR_MODULE_NOT_FOUND':
      return `${error.message}. Put that file back, or take the import out.`
  }
}

function codeOf({ code, message }: SystemError): string | undefined {
  return code ?? message.match(/\bE[A-Z]{3,12}(?=:)/)?.[0] ?? WORDS.find(([words]) => words.test(message))?.[1]
}
