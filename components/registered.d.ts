export {}

// Slidev registers every component; templates are checked against those that stand in others.
declare module 'vue' {
  interface GlobalComponents {
    DrawBar: typeof import('./draw/DrawBar.vue').default
    DrawMarks: typeof import('./draw/DrawMarks.vue').default
    DrawPicture: typeof import('./draw/DrawPicture.vue').default
    DrawRuler: typeof import('./draw/DrawRuler.vue').default
    DrawWall: typeof import('./draw/DrawWall.vue').default
    Fact: typeof import('./Fact.vue').default
    PropError: typeof import('./PropError.vue').default
  }
}
