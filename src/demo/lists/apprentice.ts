import type { DemoList } from './list.ts'

/** An apprentice's list, which he keeps to himself so far. */
export const apprentice: DemoList = {
  leader: 'jonas',
  employee: 'anton',
  since: 20,
  tasks: [
    { title: 'Feje og gøre værkstedet klar', often: ['daily'], minutes: [20, 30] },
    { title: 'Lappe og skifte dæk', often: ['daily'], minutes: [120, 180], fondness: 'like' },
    { title: 'Samle nye cykler', often: ['weekly', 1, 3], minutes: [60, 90] },
    {
      title: 'Skrive logbog til skolen',
      often: ['weekly'],
      minutes: [45, 60],
      fondness: 'dislike',
      needs: ['support'],
      needWords: 'Jeg ved ikke, hvad de vil have',
    },
    { title: 'Hente dele på lageret', often: ['daily'] },
  ],
  versions: [],
}
