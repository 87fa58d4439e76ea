import { type Category, categories } from '../agenda/types.ts'
import type { Question } from './types.ts'

/**
 * What one in this role may ask, the viewer's own questions before those to borrow, by subject.
 * @param catalogue the words of each question by its id, `role/category/name`
 */
export function questionsFor(
  role: 'leader' | 'employee',
  catalogue: Readonly<Record<string, string>>,
  own: readonly Question[],
): { category: Category; questions: Question[] }[] {
  const borrowed = Object.entries(catalogue).map(([id, body]) => {
    const [askedBy, category] = id.split('/') as [string, Category]
    return { askedBy, id, category, body, own: false }
  })
  const all = [...own, ...borrowed.filter(({ askedBy }) => askedBy === role)]
  return categories
    .map((category) => ({ category, questions: all.filter((one) => one.category === category) }))
    .filter(({ questions }) => questions.length > 0)
}
