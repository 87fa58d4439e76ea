import { plainDate } from '../../../platform/i18n/dates.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Actions, Button, type Tone } from '../../../ui/button.tsx'
import { Definitions } from '../../../ui/definition.tsx'
import { Details } from '../../../ui/details.tsx'
import { Form } from '../../../ui/form.tsx'
import type { IconName } from '../../../ui/icon.tsx'
import { Initials } from '../../../ui/person.tsx'
import { urls } from '../../../urls.ts'
import { LeavingLink } from '../../rights/parting/pages.tsx'
import { isGone, leadingOf } from '../rules.ts'
import { text } from '../text.ts'
import type { Member, MemberState, People } from '../types.ts'

const tones = {
  active: 'kept',
  invited: 'wait',
  expired: 'due',
  'not-invited': 'neutral',
  deactivated: 'neutral',
  erased: 'neutral',
} as const satisfies Record<MemberState['kind'], string>

/** Everyone by name, each with how far they are; what can be done is folded away under the name. */
export function MemberList({ viewer, people }: { viewer: Viewer; people: People }) {
  return (
    <ul class="divide-y divide-base-300">
      {people.members.map((member) => (
        <li key={member.id} id={`member-row-${member.id}`}>
          <Details
            id={`member-${member.id}`}
            group="members"
            summary={<Summary viewer={viewer} member={member} people={people} />}
          >
            <Facts viewer={viewer} member={member} people={people} />
            {(member.id !== viewer.memberId || member.state.kind !== 'active') && (
              <MemberActions viewer={viewer} member={member} />
            )}
          </Details>
        </li>
      ))}
    </ul>
  )
}

interface Shown {
  viewer: Viewer
  member: Member
  people: People
}

function Summary({ viewer, member, people }: Shown) {
  const t = text[viewer.language]
  const { leads, ledBy } = leadingOf(people, member.id)
  const line = [
    member.role === 'owner' && t.owner,
    leads.length > 0 && `${t.leads} ${leads.join(', ')}`,
    ledBy.length > 0 && `${t.ledBy} ${ledBy.join(', ')}`,
  ]
  return (
    <span class="flex items-center gap-4">
      <Initials name={member.name} />
      <span class="flex min-w-0 grow flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <span class="min-w-0 grow basis-64">
          {member.name}
          <span class="block text-base font-normal text-muted">{line.filter(Boolean).join(' · ')}</span>
        </span>
        <Badge tone={isUnreached(member) ? 'due' : tones[member.state.kind]}>
          {stateText(viewer, member)}
        </Badge>
      </span>
    </span>
  )
}

/** The invitation that waits for an answer never arrived. */
const isUnreached = ({ state, mailRefused }: Member): boolean =>
  state.kind === 'invited' && mailRefused === true

function stateText({ language, timeZone }: Viewer, member: Member): string {
  const { state } = member
  const words = text[language].state
  if (isUnreached(member)) return words.unreached
  if (state.kind !== 'invited') return words[state.kind]
  return words.invited(plainDate(language, state.until.toZonedDateTimeISO(timeZone).toPlainDate()))
}

function Facts({ viewer, member, people }: Shown) {
  const t = text[viewer.language]
  const { leads, ledBy } = leadingOf(people, member.id)
  return (
    <Definitions
      items={[
        // The address is gone; what stands in its place is for the database.
        ...(member.state.kind === 'erased'
          ? []
          : [{ term: t.mail, value: <span class="break-words">{member.email}</span> }]),
        { term: t.leads, value: leads.join(', ') || t.nobody },
        { term: t.ledBy, value: ledBy.join(', ') || t.nobody },
      ]}
    />
  )
}

function MemberActions({ viewer, member }: { viewer: Viewer; member: Member }) {
  const t = text[viewer.language]
  const memberId = member.id
  const { kind } = member.state
  const closable = !isGone(member) && memberId !== viewer.memberId
  const waits = kind === 'invited' || kind === 'expired' || kind === 'not-invited'
  // Inviting is sent as a page of its own: its answer may hold a link, which a change made elsewhere must not wipe away.
  const act = (action: string, label: string, tone: Tone, icon?: IconName) => (
    <Form action={action} target={waits ? '_self' : undefined}>
      <Button tone={tone} icon={icon} aria-label={`${label}: ${member.name}`}>
        {label}
      </Button>
    </Form>
  )
  return (
    <div class="mt-5 flex flex-col gap-3">
      {waits && member.mailRefused && <p class="font-medium">{t.mailRefused(member.email)}</p>}
      {(kind === 'invited' || kind === 'expired') && <p class="text-muted">{t.againVoids}</p>}
      {kind === 'erased' && <p class="text-muted">{t.erasedStays(member.name)}</p>}
      {closable && <p class="text-muted">{t.deactivateMeans}</p>}
      {closable && (
        <p>
          <LeavingLink viewer={viewer} memberId={memberId} />
        </p>
      )}
      {kind !== 'erased' && (
        <Actions>
          {waits &&
            act(
              urls.memberInvitation({ memberId }),
              kind === 'not-invited' ? t.invite : t.inviteAgain,
              'secondary',
              'mail',
            )}
          {waits && act(urls.memberInvitationLink({ memberId }), t.copyLink, 'secondary', 'link')}
          {kind === 'invited' && act(urls.memberInvitationRevocation({ memberId }), t.revoke, 'quiet')}
          {kind === 'deactivated' &&
            act(urls.memberReactivation({ memberId }), t.reactivate, 'secondary', 'undo')}
          {closable && act(urls.memberDeactivation({ memberId }), t.deactivate, 'danger')}
        </Actions>
      )}
    </div>
  )
}
