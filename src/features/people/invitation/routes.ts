import type { Context } from 'hono'
import { hashToken } from '../../../platform/crypto/crypto.ts'
import type { Tenant } from '../../../platform/database/database.ts'
import { dateAndTime } from '../../../platform/i18n/dates.ts'
import type { PostMail } from '../../../platform/mail/mail.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { noFields } from '../../../platform/web/fields.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import { invitationEnds, isGone, peopleAfter } from '../rules.ts'
import { loadPeople, lockMembers } from '../store.ts'
import type { Member } from '../types.ts'
import { linksPage } from './pages.tsx'
import { addInvitations, revokeInvitations } from './store.ts'
import { text } from './text.ts'
import type { HandedLink } from './types.ts'

/** What inviting needs from outside: the public address, whether mail leaves this machine, and the queue. */
export interface Inviting {
  url: string
  sendsMail: boolean
  postMail: PostMail
}

/** Sending again, making a link to copy, and withdrawing: each for one member who has not joined. */
export function invitationRoutes(router: Router, inviting: Inviting): void {
  router.post('memberInvitation', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const member = await memberToInvite(visit)
    if (!canBeInvited(member)) return instead(c, member)
    await revokeInvitations(tenant, viewer, member.id, now)
    const links = await inviteByMail(tenant, viewer, [member], now, inviting)
    if (links.length > 0) return page(c, viewer, linksPage({ viewer, links, now, noMail: true }))
    return c.redirect(peopleAfter('invited', member.id), 303)
  })

  router.post('memberInvitationLink', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const member = await memberToInvite(visit)
    if (!canBeInvited(member)) return instead(c, member)
    const links = await inviteByLink(tenant, viewer, [member], now, inviting.url)
    return page(c, viewer, linksPage({ viewer, links, now, noMail: false }))
  })

  router.post('memberInvitationRevocation', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const member = await memberToInvite(visit)
    if (member.state.kind === 'active') return instead(c, member)
    await revokeInvitations(tenant, viewer, member.id, now)
    return c.redirect(peopleAfter('revoked', member.id), 303)
  })
}

/** The member of the address, who cannot join or leave while this goes on. @throws Problem 404 when there is none. */
async function memberToInvite({ c, tenant, viewer, now }: Visit<Viewer>): Promise<Member> {
  await readForm(c, noFields)
  const memberId = c.req.param('memberId') ?? ''
  await lockMembers(tenant, viewer, [memberId])
  const { members } = await loadPeople(tenant, viewer, now)
  const member = members.find(({ id }) => id === memberId)
  if (!member) throw notFound()
  return member
}

const canBeInvited = (member: Member): boolean => member.state.kind !== 'active' && !isGone(member)

/** Someone joined, or was deactivated or erased, since the page was shown: it says so. */
const instead = (c: Context, { id, state }: Member): Response => {
  const gone = state.kind === 'erased' ? 'erased-stays' : 'deactivated-first'
  return c.redirect(peopleAfter(state.kind === 'active' ? 'joined' : gone, id), 303)
}

type Invited = Pick<Member, 'id' | 'name' | 'email' | 'language'>

/**
 * Mails each of them a link of their own. Where no mail leaves this machine, also makes one each to pass on by hand,
 * and returns those.
 */
export async function inviteByMail(
  tenant: Tenant,
  viewer: Viewer,
  members: readonly Invited[],
  now: Temporal.Instant,
  { url, sendsMail, postMail }: Inviting,
): Promise<HandedLink[]> {
  const ids = members.map(({ id }) => id)
  const tokens = await addInvitations(tenant, viewer, ids, 'mail', now)
  for (const { id, name, email, language } of members) {
    const { subject, body } = text[language].mail
    const until = dateAndTime(language, invitationEnds(now), viewer.timeZone)
    const words = { name, inviter: viewer.memberName, organisation: viewer.organisationName, until }
    const token = tokens.get(id) as string
    const link = linkOf(url, token)
    await postMail(tenant, {
      to: { name, address: email },
      subject: subject(words.inviter),
      text: body({ ...words, link }),
      ifRefused: { job: 'invitation_refused', payload: { tokenHash: hashToken(token).toString('base64') } },
    })
  }
  return sendsMail ? [] : inviteByLink(tenant, viewer, members, now, url)
}

/** Makes one more link each, to pass on by hand; earlier ones go on working. */
export async function inviteByLink(
  tenant: Tenant,
  viewer: Viewer,
  members: readonly Pick<Member, 'id' | 'name'>[],
  now: Temporal.Instant,
  url: string,
): Promise<HandedLink[]> {
  const tokens = await addInvitations(
    tenant,
    viewer,
    members.map(({ id }) => id),
    'link',
    now,
  )
  return members.map(({ id, name }) => ({ memberId: id, name, link: linkOf(url, tokens.get(id) as string) }))
}

const linkOf = (url: string, token: string): string => `${url}${urls.invitation()}?token=${token}`
