/** What is used of espeak-ng as WebAssembly; the package brings no types. */
declare module 'espeak-ng' {
  interface Options {
    /** As the command `espeak-ng` takes them. */
    arguments: string[]
    print: (line: string) => void
    printErr: (line: string) => void
  }

  /** Runs the command once. Files that it writes are in its own memory. */
  export default function createEspeak(options: Options): Promise<{ FS: { readFile: (path: string) => Uint8Array } }>
}
