import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { Checkbox, SelectField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { urls } from '../../../urls.ts'
import { presentMembers } from '../rules.ts'
import { text } from '../text.ts'
import type { People } from '../types.ts'

interface Shown {
  viewer: Viewer
  people: People
  sendsMail: boolean
  /** What was typed when the form was refused. */
  typed?: Record<string, string>
  error: (field: string) => string | undefined
}

/** The form for one more member. */
export function AddMemberForm(props: Shown) {
  const { viewer, typed = {}, error } = props
  const t = text[viewer.language]
  return (
    // Sent as a page of its own: the answer may hold a link, which a change made elsewhere must not wipe away.
    <Form action={urls.people()} id="add-member" target="_self">
      <TextField
        name="name"
        label={t.name}
        audience={{ kind: 'shared', text: t.nameSeen }}
        value={typed.name}
        error={error('name')}
        maxLength={120}
        autocomplete="off"
        required
      />
      <TextField
        name="email"
        type="email"
        label={t.email}
        audience={{ kind: 'shared', text: t.nameSeen }}
        value={typed.email}
        error={error('email')}
        autocomplete="off"
        required
      />
      <LeaderAndInvitation {...props} label={t.leader} />
      <Actions>
        <Button icon="plus">{t.add}</Button>
      </Actions>
    </Form>
  )
}

/** Who leads the new ones, and whether they are invited at once: the same for one and for a list. */
export function LeaderAndInvitation(props: Shown & { label: string }) {
  const { viewer, people, sendsMail, typed, error } = props
  const t = text[viewer.language]
  const leaders = presentMembers(people).map(({ id, name }) => ({
    value: id,
    label: id === viewer.memberId ? `${name} (${t.you})` : name,
  }))
  return (
    <>
      <SelectField
        name="leader"
        label={props.label}
        options={[...leaders, { value: '', label: t.nobodyYet }]}
        value={typed ? (typed.leader ?? '') : viewer.memberId}
        error={error('leader')}
      />
      <Checkbox
        name="invite"
        label={t.inviteNow}
        hint={sendsMail ? t.inviteByMail : t.inviteByLink}
        checked={typed ? typed.invite !== undefined : true}
        error={error('invite')}
      />
    </>
  )
}
