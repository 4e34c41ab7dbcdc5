const label = /[ \t]*\\label\s*\{([^{}]*)\}/g

/** Takes the labels out of a formula's TeX: they name it, and say nothing of how it looks. */
export function takeLabels(tex: string): { value: string; labels: string[] } {
  const labels: string[] = []
  const value = tex.replace(label, (_all, name: string) => {
    labels.push(name.trim())
    return ''
  })
  return { value, labels }
}
