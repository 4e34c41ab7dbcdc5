import type { Slot } from './slots.ts'

/** A filled template. */
export interface FilledTemplate {
  markdown: string
  /** What the author did not say, in the order of the text; the numbers in the text are from 1. */
  questions: string[]
  /** Slots of the template that nothing fills, with the offset of each. */
  unknown: { name: string; offset: number }[]
}

/**
 * Fills the slots (`{{title}}`) of a template in Markdown. A slot without a value becomes an author query, marked so
 * that it is seen; a paragraph of nothing but empty slots is left out.
 */
export function fillTemplate(template: string, slots: Readonly<Record<string, Slot>>): FilledTemplate {
  const questions: string[] = []
  const unknown: FilledTemplate['unknown'] = []
  const ask = (question: string): string => {
    const known = questions.indexOf(question)
    const number = known >= 0 ? known + 1 : questions.push(question)
    return `[AQ${number}: ${question}]{.author-query}`
  }
  const questionsIn = (text: string) =>
    text.replace(/\{\{\? (.+?)\}\}/g, (_, question: string) => ask(question))
  let offset = 0
  const paragraphs = template.split(/(\n{2,})/).map((paragraph) => {
    const start = offset
    offset += paragraph.length
    let isFilled = false
    let hasSlots = false
    const filled = paragraph.replace(/\{\{([a-z-]+)\}\}/g, (whole, name: string, at: number) => {
      const slot = Object.hasOwn(slots, name) ? slots[name] : undefined
      hasSlots = true
      if (!slot) {
        unknown.push({ name, offset: start + at })
        isFilled = true
        return whole
      }
      const value = slot.value?.trim() ? questionsIn(slot.value.trim()) : slot.ask ? ask(slot.ask) : ''
      isFilled ||= value !== ''
      return value
    })
    return hasSlots && !isFilled ? '' : filled
  })
  return { markdown: paragraphs.join(''), questions, unknown }
}
