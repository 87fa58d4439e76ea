import fc from 'fast-check'
import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { csvOf, pageOf } from './line/file/rules.ts'
import { drawLine, drawnQuestions, momentsOf, notesOf, runsOf, within } from './line/rules.ts'
import { text as lineText } from './line/text.ts'
import { checkInFrom, checkInOf, checkInsOf, dayNumber, dayOf, fieldsOf, isBlank } from './rules.ts'
import { newsFor, signsOf, timesInARow } from './signs/rules.ts'
import { text } from './text.ts'
import { type Answer, type CheckIn, type KeptCheckIn, questionIds, scaleSteps, wordIds } from './types.ts'

const day = fc.integer({ min: 0, max: 700 }).map((days) => dayOn(days))
const dayOn = (days: number) => new Date(Date.UTC(2026, 0, 1 + days, 12)).toJSON().slice(0, 10)
const answer = fc.constantFrom<Answer>(...scaleSteps, 'unsaid')
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((it) => it.trim() !== '')
const some = <K extends string, V>(keys: readonly K[], value: fc.Arbitrary<V>) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] }) as fc.Arbitrary<
    Partial<Record<K, V>>
  >
const anyCheckIn: fc.Arbitrary<CheckIn> = fc.record({
  kind: fc.constant('check-in' as const),
  on: day,
  answers: some(questionIds, answer),
  words: some(wordIds, words),
  setAside: fc.subarray([...questionIds]),
})
const anyKept = fc
  .array(anyCheckIn, { maxLength: 12 })
  .map((all) => checkInsOf(all.map((content, at) => ({ id: `id-${at}`, writtenAt: at, content }))))

describe('a check-in', () => {
  test('is read back as it was kept, and what is no check-in is null and never an error', () => {
    fc.assert(
      fc.property(anyCheckIn, (checkIn) => {
        expect(checkInFrom(JSON.parse(JSON.stringify(checkIn)))).toEqual(checkIn)
      }),
    )
    fc.assert(fc.property(fc.anything(), (content) => void checkInFrom(content)))
    for (const none of [null, 'check-in', { kind: 'note' }, { kind: 'check-in', on: '2026-02-30' }]) {
      expect(checkInFrom(none)).toBe(null)
    }
  })

  test('leaves out what a question does not have, and keeps the rest', () => {
    const on = '2026-11-28'
    const content = { kind: 'check-in', on, answers: { load: 6, clarity: 2, mood: 1 }, words: { help: 3 } }
    expect(checkInFrom(content)).toEqual({
      kind: 'check-in',
      on,
      answers: { clarity: 2 },
      words: {},
      setAside: [],
    })
  })

  test('comes out of the form as it went in, at the day it was made', () => {
    fc.assert(
      fc.property(anyCheckIn, (checkIn) => {
        const tidy = checkInOf(fieldsOf(checkIn), checkIn)
        expect(tidy.answers).toEqual(checkIn.answers)
        expect(tidy.on).toBe(checkIn.on)
        expect(checkInOf(fieldsOf(tidy), tidy)).toEqual(tidy)
        for (const id of wordIds)
          expect(tidy.words[id]).toBe(checkIn.words[id]?.trim().replaceAll('\r\n', '\n'))
      }),
    )
    expect(isBlank(checkInOf(new Map([['words-help', '  ']]), { on: '2026-11-28', setAside: [] }))).toBe(true)
    expect(isBlank(checkInOf(new Map([['answer-load', 'unsaid']]), { on: '2026-11-28', setAside: [] }))).toBe(
      false,
    )
  })

  test('is of the day where one sits', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
    expect(dayNumber('2026-03-30') - dayNumber('2026-03-28')).toBe(2)
  })
})

const row = (answers: (Answer | undefined)[], days = answers.map((_, at) => at * 7)): KeptCheckIn[] =>
  answers.map((load, at) => ({
    id: `id-${at}`,
    writtenAt: at,
    checkIn: {
      kind: 'check-in',
      on: dayOn(days[at] as number),
      answers: load === undefined ? {} : { load },
      words: {},
      setAside: [],
    },
  }))
const timesOf = (kept: KeptCheckIn[], today: string) => signsOf(kept, today).map(({ times }) => times)

describe('an early sign', () => {
  const today = dayOn(60)
  test.each<[(Answer | undefined)[], number[]]>([
    [[4, 5], []],
    [[4, 5, 4], [3]],
    [[1, 5, 5, 4, 4], [4]],
    [[4, 4, 3, 4, 4], []],
    [[4, 4, 4, 3], []],
    [[4, undefined, 4, undefined, 4], [3]],
    [[4, 4, 'unsaid', 4], []],
    [[4, 4, 4, 'unsaid'], []],
  ])('%j is told of as %j', (answers, times) => {
    expect(timesOf(row(answers), today)).toEqual(times)
  })

  test('is put aside until the next answer that is hard', () => {
    const kept = row([4, 4, 4])
    kept[2]?.checkIn.setAside.push('load')
    expect(timesOf(kept, today)).toEqual([])
    expect(timesOf([...kept, ...row([5], [30])], today)).toEqual([4])
  })

  test('is news for some weeks', () => {
    const kept = row([4, 4, 4], [0, 7, 14])
    expect(timesOf(kept, dayOn(14 + newsFor))).toEqual([3])
    expect(timesOf(kept, dayOn(15 + newsFor))).toEqual([])
  })

  test('agrees with a slow count for any history, and no answer of another question changes it', () => {
    fc.assert(
      fc.property(anyKept, fc.constantFrom(...questionIds), (kept, question) => {
        const last = kept.at(-1)?.checkIn.on ?? dayOn(0)
        let times = 0
        let latest: KeptCheckIn | undefined
        for (const one of kept) {
          const given = one.checkIn.answers[question]
          if (given === undefined) continue
          times = given === 4 || given === 5 ? times + 1 : 0
          latest = one
        }
        const fresh = latest && dayNumber(last) - dayNumber(latest.checkIn.on) <= newsFor
        const told = fresh && times >= timesInARow && !latest?.checkIn.setAside.includes(question)
        const found = signsOf(kept, last).find((sign) => sign.question === question)
        expect(found?.times).toBe(told ? times : undefined)
        const others = kept.map((one) => {
          const given = one.checkIn.answers[question]
          const answers = given === undefined ? {} : { [question]: given }
          return { ...one, checkIn: { ...one.checkIn, answers } }
        })
        expect(signsOf(others, last).map(({ times }) => times)).toEqual(found ? [found.times] : [])
      }),
    )
  })
})

describe('the line over time', () => {
  test('has every answer once, from left to right, within its place, and none across what was not said', () => {
    fc.assert(
      fc.property(anyKept, fc.constantFrom(...questionIds), (kept, question) => {
        const moments = momentsOf(kept, question)
        expect(moments.map(({ id }) => id)).toEqual(kept.map(({ id }) => id))
        for (const [at, { x }] of moments.entries()) {
          expect(x).toBeGreaterThanOrEqual(moments[at - 1]?.x ?? 0)
          expect(x).toBeLessThanOrEqual(100)
        }
        const runs = runsOf(moments)
        expect(runs.flat()).toEqual(moments.filter(({ step }) => step !== null))
        const shapes = drawLine(moments, text.da.questions[question], 'da')
        const count = (look: string) => shapes.filter((shape) => shape.look === look).length
        expect(count('line')).toBe(runs.reduce((sum, run) => sum + run.length - 1, 0))
        expect(count('point')).toBe(runs.flat().length)
        expect(drawnQuestions(kept).includes(question)).toBe(count('point') > 0)
      }),
    )
  })

  test('says in words what is at its ends, and which day a point is', () => {
    const shapes = drawLine(momentsOf(row([1, 5]), 'load'), text.da.questions.load, 'da')
    expect(shapes.filter(({ words }) => words).map(({ look, words }) => `${look} ${words}`)).toEqual([
      'point 1. januar 2026: Let',
      'point 8. januar 2026: For tung',
      'end Let',
      'end For tung',
      'start-day 1. jan. 2026',
      'last-day 8. jan. 2026',
    ])
    const [easy, heavy] = shapes.filter(({ look }) => look === 'point')
    expect(Number(easy?.at.cy)).toBeLessThan(Number(heavy?.at.cy))
  })

  test('goes as far back as was asked', () => {
    const kept = row([1, 2, 3], [0, 300, 390])
    expect(within(kept, 'quarter', dayOn(391)).length).toBe(1 + 1)
    expect(within(kept, 'year', dayOn(391)).length).toBe(2)
    expect(within(kept, 'all', dayOn(391)).length).toBe(3)
  })

  test('has the same numbers at its points and at one’s own words', () => {
    fc.assert(
      fc.property(anyKept, (kept) => {
        const numbered = momentsOf(kept, 'load').filter(({ note }) => note !== null)
        expect(notesOf(kept).map(({ number, id }) => [number, id])).toEqual(
          numbered.map(({ note, id }) => [note, id]),
        )
      }),
    )
  })
})

describe('a file of it', () => {
  const sheet = (kept: KeptCheckIn[]) => csvOf(kept, text.da, lineText.da.file)

  test('has no cell that a spreadsheet would take for a formula', () => {
    const nasty = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', "'"), fc.string())
      .map((it) => it.join(''))
    fc.assert(
      fc.property(nasty, (thoughts) => {
        const [one] = row([4])
        if (!one) throw new Error('one')
        one.checkIn.words = { thoughts }
        const cell = sheet([one]).split('\r\n').slice(1).join('\r\n').split(';').slice(9).join(';')
        expect(cell).toMatch(/^"?'/)
      }),
    )
  })

  test('has a row for each day with words, not figures', () => {
    const [one] = row([4])
    if (!one) throw new Error('one')
    one.checkIn.words = { help: 'Færre vagter; og ro' }
    expect(sheet([one])).toBe(
      '\ufeffDag;Arbejdsmængde;Klarhed;Indflydelse;Støtte;Samarbejde;Mening;Hvile;Balance;' +
        'Tanker;Bekymringer;Egne mål;Hvad ville hjælpe;Uden for arbejdet\r\n' +
        '2026-01-01;Tung;;;;;;;;;;;"Færre vagter; og ro";\r\n',
    )
  })

  test('runs nothing and asks for nothing, whatever was written', () => {
    const nasty = fc
      .array(
        fc.constantFrom('<script>', '</p>', '"', "'", '&', '<img src=x onerror=y>', 'ord ', '$&', '{easy}'),
        {
          minLength: 1,
        },
      )
      .map((parts) => `${parts.join('')}.`)
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 3 }), (written) => {
        const kept = row(written.map(() => 4 as const))
        for (const [at, thoughts] of written.entries()) (kept[at] as KeptCheckIn).checkIn.words = { thoughts }
        const page = pageOf(kept, text.da, lineText.da.file)
        const elements = parse(page).querySelectorAll('*')
        expect(elements.filter((it) => /^(script|img)$/i.test(it.tagName))).toEqual([])
        const names = elements.flatMap((it) => Object.keys(it.attributes))
        expect(names.filter((name) => /^(src|href|on.*)$/i.test(name))).toEqual([])
        expect(
          parse(page)
            .querySelectorAll('.words')
            .map((it) => it.textContent),
        ).toEqual(written)
        expect(page.match(/<article>/g)).toHaveLength(written.length)
      }),
    )
  })
})
