import type { ExhibitBoard, ExhibitEntry } from './exhibitStore.ts'
import { configs } from '@slidev/client'
// Slidev's development server keeps values and tells all windows of them, on other devices too: one more is ours.
import kept from 'server-ref:exhibits'

/** Between this deck's windows in one browser; other decks of the same address have other titles. */
interface Message {
  key?: string
  entry?: ExhibitEntry
  /** A window that has just been opened wants to know. */
  asks?: true
}

/** The board of this window: the development server where there is one, else the browser's channel between windows. */
export function openWindowBoard(): ExhibitBoard {
  return __SLIDEV_HAS_SERVER__ ? serverBoard() : channelBoard()
}

function serverBoard(): ExhibitBoard {
  return {
    initial: { ...kept.value },
    send: (key, entry) => void kept.$patch({ [key]: entry }).catch(() => {}),
    listen: receive => kept.$onPatch(patch => Object.entries(patch).forEach(([key, entry]) => receive(key, entry))),
    // The server tells them.
    onAsked: () => {},
  }
}

function channelBoard(): ExhibitBoard {
  // From a file, some browsers have none; the exhibit then works in its own window.
  const channel = openChannel()
  const post = (message: Message) => channel?.postMessage(message)
  return {
    initial: {},
    send: (key, entry) => post({ key, entry }),
    listen(receive) {
      channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => data?.key && receive(data.key, data.entry))
      post({ asks: true })
    },
    onAsked: tell => channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => data?.asks && tell()),
  }
}

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(`${configs.title} - exhibits`)
  }
  catch {
    return undefined
  }
}
