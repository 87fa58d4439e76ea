import type { Language } from '../../../platform/session/viewer.ts'

// Either of the two may put these on the agenda, so each reads the same from both. None asks about illness, diagnosis or
// home, and none asks why somebody was away: an employer may not (Helbredsoplysningsloven, § 2).

interface ShapeText {
  name: string
  lead: string
  /** By `category/name`. */
  points: Record<string, string>
}

const da: Record<string, ShapeText> = {
  whole: {
    name: 'Hele samtalen',
    lead: 'Lidt af det hele. God, når I ikke har talt sammen i et stykke tid.',
    points: {
      'other/first': 'Hvad fylder mest lige nu?',
      'tasks/status': 'Opgaverne: hvad går godt, og hvad er svært?',
      'goals/status': 'Målene: hvor langt er vi?',
      'feedback/both': 'Ros og feedback til hinanden',
      'development/next': 'Hvad er det næste at blive bedre til?',
      'wellbeing/work': 'Hvordan er det at gå på arbejde for tiden?',
      'other/agree': 'Hvad aftaler vi, og hvornår følger vi op?',
    },
  },
  tasks: {
    name: 'Mest om opgaver',
    lead: 'Overblik i fire trin: hvad der er, hvor tiden går hen, hvad der er svært, og hvad der mangler.',
    points: {
      'other/first': 'Hvad fylder mest lige nu?',
      'tasks/list': 'Hvilke opgaver er der lige nu?',
      'tasks/time': 'Hvor går tiden hen, og hvad er vigtigst?',
      'tasks/hard': 'Hvad er svært, eller tager længere tid end ventet?',
      'tasks/need': 'Hvad er der brug for: hjælp, oplæring eller en anden fordeling?',
      'other/agree': 'Hvad aftaler vi, og hvornår følger vi op?',
    },
  },
  development: {
    name: 'Mest om udvikling',
    lead: 'Hvad der skal læres, hvor det kan øves, og hvordan der bliver tid til det.',
    points: {
      'other/first': 'Hvad fylder mest lige nu?',
      'development/strong': 'Hvad lykkes godt, og kan bruges mere?',
      'development/learn': 'Hvad skal læres det næste halve år?',
      'development/practise': 'Hvilke opgaver er gode at øve sig på?',
      'feedback/forward': 'Feedback, der hjælper videre',
      'goals/one': 'Et mål at arbejde hen imod',
      'tasks/room': 'Hvordan bliver der tid til det?',
      'other/agree': 'Hvad aftaler vi, og hvornår følger vi op?',
    },
  },
  wellbeing: {
    name: 'Mest om trivsel',
    lead: 'Hvordan det er at gå på arbejde, og hvad der kan gøre det lettere. Ingen vurdering, og intet, nogen skal fortælle.',
    points: {
      'other/first': 'Hvad er vigtigst at få talt om først?',
      'wellbeing/good': 'Hvad er godt lige nu og må gerne blive ved?',
      'wellbeing/heavy': 'Hvad i arbejdet tager flest kræfter?',
      'wellbeing/influence': 'Hvad vil du gerne selv kunne bestemme?',
      'wellbeing/together': 'Hvordan går samarbejdet?',
      'wellbeing/help': 'Hvad ville gøre det lettere?',
      'other/agree': 'Hvad aftaler vi, og hvornår følger vi op?',
    },
  },
  first: {
    name: 'Den første samtale',
    lead: 'Når I skal til at begynde: hvad samtalerne er til for, og hvad I kan regne med fra hinanden.',
    points: {
      'other/purpose': 'Hvad vil vi gerne bruge samtalerne til?',
      'other/rhythm': 'Hvor tit, hvor længe og hvor skal vi mødes?',
      'other/expect': 'Hvad forventer vi af hinanden?',
      'feedback/how': 'Hvordan siger vi det til hinanden, når noget er godt, eller skal være anderledes?',
      'other/privacy': 'Hvem ser det, vi skriver og siger?',
      'tasks/now': 'Hvordan går det med opgaverne lige nu?',
      'other/next': 'Hvad aftaler vi til næste gang?',
    },
  },
  absence: {
    name: 'Efter fravær',
    lead: 'Kun om at komme godt i gang igen. Ingen skal fortælle, hvor de har været, eller hvorfor.',
    points: {
      'other/first': 'Hvad er vigtigst at få talt om først?',
      'tasks/meanwhile': 'Hvad er der sket på arbejdet imens?',
      'tasks/begin': 'Hvad begynder vi med?',
      'tasks/wait': 'Hvad kan vente?',
      'tasks/need': 'Hvad er der brug for i opgaverne den første tid?',
      'other/again': 'Hvornår ser vi på det igen?',
    },
  },
}

const en: Record<string, ShapeText> = {
  whole: {
    name: 'The whole conversation',
    lead: 'A little of everything. Good when you have not talked for a while.',
    points: {
      'other/first': 'What matters most right now?',
      'tasks/status': 'The tasks: what goes well, and what is hard?',
      'goals/status': 'The goals: how far have we come?',
      'feedback/both': 'Praise and feedback to each other',
      'development/next': 'What is the next thing to get better at?',
      'wellbeing/work': 'How is it to go to work these days?',
      'other/agree': 'What do we agree, and when do we follow up?',
    },
  },
  tasks: {
    name: 'Mostly tasks',
    lead: 'An overview in four steps: what there is, where the time goes, what is hard, and what is missing.',
    points: {
      'other/first': 'What matters most right now?',
      'tasks/list': 'Which tasks are there right now?',
      'tasks/time': 'Where does the time go, and what is most important?',
      'tasks/hard': 'What is hard, or takes longer than expected?',
      'tasks/need': 'What is needed: help, training or another way to share the work?',
      'other/agree': 'What do we agree, and when do we follow up?',
    },
  },
  development: {
    name: 'Mostly development',
    lead: 'What to learn, where to practise it, and how to find the time.',
    points: {
      'other/first': 'What matters most right now?',
      'development/strong': 'What works well, and could be used more?',
      'development/learn': 'What to learn in the next half year?',
      'development/practise': 'Which tasks are good to practise on?',
      'feedback/forward': 'Feedback that helps to move on',
      'goals/one': 'A goal to work towards',
      'tasks/room': 'How do we find time for it?',
      'other/agree': 'What do we agree, and when do we follow up?',
    },
  },
  wellbeing: {
    name: 'Mostly wellbeing',
    lead: 'How it is to go to work, and what could make it easier. No evaluation, and nothing anyone has to tell.',
    points: {
      'other/first': 'What is most important to talk about first?',
      'wellbeing/good': 'What is good right now and may well go on?',
      'wellbeing/heavy': 'What in the work takes the most strength?',
      'wellbeing/influence': 'What would you like to decide yourself?',
      'wellbeing/together': 'How is the working together?',
      'wellbeing/help': 'What would make it easier?',
      'other/agree': 'What do we agree, and when do we follow up?',
    },
  },
  first: {
    name: 'The first conversation',
    lead: 'When you are about to begin: what the conversations are for, and what you can count on from each other.',
    points: {
      'other/purpose': 'What would we like to use the conversations for?',
      'other/rhythm': 'How often, how long and where shall we meet?',
      'other/expect': 'What do we expect of each other?',
      'feedback/how': 'How do we tell each other when something is good, or should be different?',
      'other/privacy': 'Who sees what we write and say?',
      'tasks/now': 'How are the tasks going right now?',
      'other/next': 'What do we agree until next time?',
    },
  },
  absence: {
    name: 'After an absence',
    lead: 'Only about getting going again. Nobody has to tell where they have been, or why.',
    points: {
      'other/first': 'What is most important to talk about first?',
      'tasks/meanwhile': 'What has happened at work meanwhile?',
      'tasks/begin': 'What do we begin with?',
      'tasks/wait': 'What can wait?',
      'tasks/need': 'What is needed for the tasks in the first while?',
      'other/again': 'When do we look at it again?',
    },
  },
}

export const text = { da, en } satisfies Record<Language, Record<string, ShapeText>>
