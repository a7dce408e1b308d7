// Slidev's client ships as source, and importing from it type-checks that source with our settings: these are the
// declarations that it takes for granted. `noUnusedLocals` in tsconfig.json is for it, too (it expects that error once).
/// <reference path="./node_modules/@slidev/client/shim-vue.d.ts" />
/// <reference path="./node_modules/@slidev/client/shim.d.ts" />
declare module 'file-saver'

declare const __DEV__: boolean
declare const __SLIDEV_FEATURE_BROWSER_EXPORTER__: boolean
declare const __SLIDEV_FEATURE_DRAWINGS_PERSIST__: boolean
declare const __SLIDEV_FEATURE_DRAWINGS__: boolean
declare const __SLIDEV_FEATURE_EDITOR__: boolean
declare const __SLIDEV_FEATURE_PRESENTER__: boolean
declare const __SLIDEV_FEATURE_PRINT__: boolean
declare const __SLIDEV_FEATURE_PWA__: boolean
declare const __SLIDEV_FEATURE_RECORD__: boolean
declare const __SLIDEV_FEATURE_WAKE_LOCK__: boolean
declare const __SLIDEV_HASH_ROUTE__: boolean
declare const __SLIDEV_HAS_SERVER__: boolean
declare const __SLIDEV_MEMORY_ROUTE__: boolean

/** What `vite-plugin-vue-server-ref`, which Slidev brings, makes of this name. In a build it is empty and goes nowhere. */
declare module 'server-ref:shared' {
  const kept: {
    value: Record<string, unknown> | undefined
    $patch: (patch: Record<string, unknown>) => Promise<unknown>
    $onPatch: (receive: (patch: Record<string, unknown>) => void) => void
  }
  export default kept
}
