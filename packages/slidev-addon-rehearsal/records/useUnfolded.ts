import { ref } from 'vue'

/** Which rows of a table show what is inside them. */
export function useUnfolded(): { isUnfolded: (id: string) => boolean, toggle: (id: string) => void } {
  const unfolded = ref(new Set<string>())
  return {
    isUnfolded: id => unfolded.value.has(id),
    toggle: id => void (unfolded.value.delete(id) || unfolded.value.add(id)),
  }
}
