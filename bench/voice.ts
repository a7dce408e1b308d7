import process from 'node:process'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'
import { measureHearing, SPEEDS } from './voice/benchVoice.ts'
import { ROOMS } from './voice/rooms.ts'
import { meanError, summarise } from './voice/summary.ts'

const HELP = `Measure how well the rehearsal hears: syllables that are counted against syllables that were said.

Usage: npm run bench:voice -- [options]

  --each  a line for every text, speed and room, too
  --help  show this text

espeak-ng speaks Korean texts at several speeds; the counter hears them clean, with white noise and in a room that echoes. Half
of the texts were never looked at while its constants were chosen ("on new texts"). No person has been measured.

Targets: 5 % on average when it is clean, 10 % with noise at 20 dB, 3 % of a core. Where one is missed, it ends with 1.
`

/** Share of what was said. */
const TARGETS: Record<string, number> = { 'clean': 0.05, 'noise, 20 dB': 0.1 }
const CORE_TARGET = 0.03

process.exitCode = await runCommand({ help: HELP, options: { each: { type: 'boolean' } } }, async ({ each }) => {
  const all = await measureHearing(step => console.log(`${step} …`), () => performance.now())

  if (each)
    console.table(all.map(({ text, speed, room, perSecond, error }) => ({ text, speed, room, 'syllables a second': perSecond.toFixed(1), 'error': `${(error * 100).toFixed(1)} %` })))
  const inRoom = (room: string) => all.filter(one => one.room === room)
  console.table(Object.fromEntries(Object.keys(ROOMS).map(room => [room, summarise(inRoom(room))])))
  console.log('Clean, by espeak\'s words a minute:')
  console.table(Object.fromEntries(SPEEDS.map(speed => [speed, summarise(inRoom('clean').filter(one => one.speed === speed))])))

  const missed = Object.entries(TARGETS)
    .filter(([room, target]) => meanError(inRoom(room)) > target)
    .map(([room, target]) => `${room}: over ${target * 100} % on average.`)
  const share = all.reduce((sum, { workedMs }) => sum + workedMs, 0) / all.reduce((sum, { seconds }) => sum + seconds * 1000, 0)
  if (share > CORE_TARGET)
    missed.push(`It takes over ${CORE_TARGET * 100} % of a core; measure again when the machine is idle.`)
  missed.forEach(line => console.error(line))
  return missed.length ? 1 : 0
})
