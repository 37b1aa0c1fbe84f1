import type { Finding } from '#app/content/finding.ts'
import type { LessonFacts } from './lesson-facts.ts'

/** Attributes that nothing reads: misspelt, or meant for another component. */
export function checkAttributes(file: string, facts: LessonFacts): Array<Finding> {
  return facts.extra.map(({ component, attribute, known, line }) => {
    const may = known.length === 0 ? '它不带属性' : `只能写 ${known.join('、')}`
    return { file, line, message: `<${component}> 不认识的属性 ${attribute}，${may}`, kind: 'style' }
  })
}
