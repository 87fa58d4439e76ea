import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { AudienceNote } from '../../../ui/field.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { Insights } from '../insight/pages.tsx'
import { text as insightText } from '../insight/text.ts'
import type { Insight } from '../insight/types.ts'
import { TaskNav } from '../pages.tsx'
import type { TaskStep } from '../step/types.ts'
import { words } from '../text.ts'
import type { TaskList } from '../types.ts'
import { GroupsChart, TasksChart, UsualChart, WeeksChart } from './charts/pages.tsx'
import type { Group, NeedGroup, Picture } from './rules.ts'
import { text } from './text.ts'

export interface PictureViewProps {
  viewer: Viewer
  list: TaskList
  picture: Picture
  /** Whole minutes of a usual week. */
  agreed: number
  insights: readonly Insight[]
}

/** The whole of a list in pictures and in words, as far as the viewer sees it. */
export function pictureView(props: PictureViewProps) {
  const { viewer, list } = props
  const t = text[viewer.language]
  const { leader, employee } = list.pair
  const name = givenName(employee.name)
  const title = list.own ? t.title : t.titleOf(name)
  const { private: alone, shared } = t.audience
  return {
    title,
    body: (
      <>
        <TaskNav viewer={viewer} pairId={list.pair.id} current="picture" />
        <PageHeading lead={list.own ? t.lead : t.leadOf(name)}>{title}</PageHeading>
        <p class="mb-8">
          <AudienceNote
            id="picture"
            audience={
              list.shared
                ? { kind: 'shared', text: shared(givenName(list.own ? leader.name : employee.name)) }
                : { kind: 'private', text: alone }
            }
          />
        </p>
        {list.tasks.every(({ minutes }) => minutes === null) ? <Nothing {...props} /> : <Whole {...props} />}
      </>
    ),
  }
}

/** Nothing to draw yet: what will stand here, and the first step. */
function Nothing({ viewer, list }: PictureViewProps) {
  const t = text[viewer.language]
  const name = givenName(list.pair.employee.name)
  const { id: pairId, goesOn } = list.pair
  if (list.tasks.length === 0) {
    return (
      <Empty icon="edit" text={list.own ? t.none : t.noneOf(name)}>
        {list.own && goesOn && <ButtonLink href={urls.pairTasks({ pairId })}>{t.toList}</ButtonLink>}
      </Empty>
    )
  }
  return (
    <Empty icon="wait" text={list.own ? t.noTimes : t.noTimesOf(name)}>
      {list.own && goesOn && (
        <ButtonLink href={urls.taskStep({ pairId, taskStep: 'time' })}>{t.toTimes}</ButtonLink>
      )}
    </Empty>
  )
}

function Whole(props: PictureViewProps) {
  const { viewer, list, picture, agreed, insights } = props
  const { language } = viewer
  const t = text[language]
  const w = words[language]
  const name = list.own ? null : givenName(list.pair.employee.name)
  const hasUsual = picture.usual.total.max > 0
  return (
    <>
      <Section id="usual" heading={t.usual.heading}>
        <p class="mb-4 text-muted">{hasUsual ? t.usual.lead : t.noUsual}</p>
        {hasUsual && <UsualChart language={language} picture={picture} agreed={agreed} />}
      </Section>
      <Section id="insights" heading={insightText[language].heading}>
        <Insights language={language} name={name} insights={insights} />
      </Section>
      <Section id="weeks" heading={t.weeks.heading}>
        <p class="mb-4 text-muted">{t.weeks.lead}</p>
        <WeeksChart language={language} picture={picture} />
      </Section>
      {hasUsual && (
        <>
          <Section id="tasks" heading={t.tasks.heading}>
            <p class="mb-4 text-muted">{t.tasks.lead}</p>
            <TasksChart language={language} picture={picture} />
          </Section>
          <Groups
            {...props}
            part="difficulty"
            step="difficulty"
            groups={picture.difficulty}
            nameOf={(key) => (key === 'unsaid' ? w.notSaid : w.difficulties[key])}
          />
          <Groups
            {...props}
            part="drain"
            step="difficulty"
            groups={picture.drain}
            nameOf={(key) => (key === 'unsaid' ? w.notSaid : w.drains[key])}
          />
          <Groups
            {...props}
            part="needs"
            step="needs"
            groups={picture.needs}
            nameOf={(key: NeedGroup) =>
              key === 'words' || key === 'nothing' || key === 'unsaid' ? t.otherNeeds[key] : w.needs[key]
            }
          />
        </>
      )}
    </>
  )
}

/** One chart of groups, or the way to the answers where nothing has been said. */
function Groups<Key extends string>(
  props: PictureViewProps & {
    part: 'difficulty' | 'drain' | 'needs'
    step: Exclude<TaskStep, 'time'>
    groups: readonly Group<Key>[]
    nameOf: (key: Key) => string
  },
) {
  const { viewer, list, part, step, groups } = props
  const t = text[viewer.language]
  const isSaid = groups.some(({ key }) => key !== 'unsaid')
  return (
    <Section id={part} heading={t[part].heading}>
      <p class="mb-4 text-muted">{isSaid ? t[part].lead : t.unsaid[part]}</p>
      {isSaid ? (
        <GroupsChart
          language={viewer.language}
          id={`${part}-chart`}
          title={t[part].title}
          groups={groups}
          name={props.nameOf}
        />
      ) : (
        list.own &&
        list.pair.goesOn && (
          <ButtonLink tone="secondary" href={urls.taskStep({ pairId: list.pair.id, taskStep: step })}>
            {t.toStep[step]}
          </ButtonLink>
        )
      )}
    </Section>
  )
}
