import type { PlacedSlide } from '../deck/slidePlace.ts'

export interface BuiltDeck {
  slides: BuiltSlide[]
  headmatter: Record<string, unknown>
  chunks: ChunkGraph
  hosts: string[]
  /** Absolute paths of the files that the scripts were made of; slides and what Slidev makes up are none. */
  modules: string[]
}

export interface BuiltSlide extends PlacedSlide {
  alias?: string
  question?: string
}

/** Which files of a build the application loads for what; paths from the built folder. */
export interface ChunkGraph {
  styles: string[]
  entry: string
  /** What the application loads to show any slide, the entry included. */
  shell: string[]
  /** What a slide needs on top of that, by its number. */
  slides: Record<number, string[]>
}
