/** What an answer says; the rest is as its program writes it. */
export interface Told {
  uid: string
  from: string
  /** ACCEPTED, DECLINED, TENTATIVE; for a proposal, what the program puts there. */
  partstat?: string
  sequence?: number
  /** 20261123T080500Z */
  stamp?: string
  /** Who stands as attendee; the sender unless given. */
  attendee?: string
  /** Local times in Copenhagen for a proposal: 20261203T100000. */
  proposed?: { start: string; end: string }
}

const base64 = (text: string): string =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')

const crlf = (text: string): string => text.trim().replace(/\r?\n/g, '\r\n')

/** As Gmail answers: UTC, folded attendee, the calendar once as an alternative and once as a file. */
export function gmailReply(told: Told): string {
  const { uid, from, partstat = 'ACCEPTED', sequence = 0, stamp = '20261123T080500Z', proposed } = told
  const method = proposed ? 'COUNTER' : 'REPLY'
  const utc = (local: string) =>
    Temporal.PlainDateTime.from(local)
      .toZonedDateTime('Europe/Copenhagen')
      .toInstant()
      .toString()
      .replace(/[-:]/g, '')
  const [start, end] = proposed
    ? [utc(proposed.start), utc(proposed.end)]
    : ['20261126T090000Z', '20261126T094500Z']
  const calendar = crlf(`
BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:${method}
BEGIN:VEVENT
DTSTART:${start}
DTEND:${end}
DTSTAMP:${stamp}
ORGANIZER;CN=Takt:mailto:takt@takt.test
UID:${uid}
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${partstat};CN=Emil
  Dahl;X-NUM-GUESTS=0:mailto:${told.attendee ?? from}
CREATED:20261123T080000Z
DESCRIPTION:http://takt.test/meetings/x
LAST-MODIFIED:20261123T080500Z
SEQUENCE:${sequence}
STATUS:CONFIRMED
SUMMARY:1:1 Lise Holm · Bageriet
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
`)
  return crlf(`
MIME-Version: 1.0
Reply-To: ${from}
Message-ID: <calendar-9f6b@google.com>
Date: Mon, 23 Nov 2026 08:05:00 +0000
Subject: =?UTF-8?B?QWNjZXB0ZXJldDogMToxIExpc2UgSG9sbQ==?=
From: Emil Dahl <${from}>
To: takt@takt.test
Content-Type: multipart/mixed; boundary="000000000000a1"

--000000000000a1
Content-Type: multipart/alternative; boundary="000000000000a0"

--000000000000a0
Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=yes
Content-Transfer-Encoding: base64

${base64('Emil Dahl har accepteret denne invitation.')}
--000000000000a0
Content-Type: text/html; charset="UTF-8"
Content-Transfer-Encoding: quoted-printable

<p>Emil Dahl har accepteret denne invitation=2E</p>
--000000000000a0
Content-Type: text/calendar; charset="UTF-8"; method=${method}
Content-Transfer-Encoding: 7bit

${calendar}
--000000000000a0--
--000000000000a1
Content-Type: application/ics; name="invite.ics"
Content-Disposition: attachment; filename="invite.ics"
Content-Transfer-Encoding: base64

${base64(calendar)}
--000000000000a1--
`)
}

/** As Outlook and Exchange answer: base64, a zone by its Windows name with its definition, METHOD in capitals. */
export function outlookReply(told: Told): string {
  const { uid, from, partstat = 'ACCEPTED', sequence = 0, stamp = '20261123T080500Z', proposed } = told
  const method = proposed ? 'COUNTER' : 'REPLY'
  const { start, end } = proposed ?? { start: '20261126T100000', end: '20261126T104500' }
  const calendar = crlf(`
BEGIN:VCALENDAR
METHOD:${method}
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:Romance Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ATTENDEE;PARTSTAT=${partstat};CN=Emil Dahl:MAILTO:${(told.attendee ?? from).replace(/^./, (first) => first.toUpperCase())}
COMMENT;LANGUAGE=da-DK:Det passer bedre der.\\n
UID:${uid}
SUMMARY;LANGUAGE=da-DK:Svar: 1:1 Lise Holm · Bageriet
DTSTART;TZID=Romance Standard Time:${start}
DTEND;TZID=Romance Standard Time:${end}
CLASS:PUBLIC
PRIORITY:5
DTSTAMP:${stamp}
TRANSP:OPAQUE
STATUS:CONFIRMED
SEQUENCE:${sequence}
LOCATION;LANGUAGE=da-DK:
X-MICROSOFT-CDO-APPT-SEQUENCE:${sequence}
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY
X-MICROSOFT-DISALLOW-COUNTER:FALSE
END:VEVENT
END:VCALENDAR
`)
  return crlf(`
Received: from AM0PR01.eurprd01.prod.exchangelabs.example (2603:10a6:208::1)
From: Emil Dahl <${from.replace(/^./, (first) => first.toUpperCase())}>
To: Takt <takt@takt.test>
Subject: =?iso-8859-1?Q?Accepteret:_1:1_Lise_Holm_=B7_Bageriet?=
Thread-Topic: 1:1 Lise Holm
Date: Mon, 23 Nov 2026 08:05:00 +0000
Message-ID: <AM0PR01MB1234@AM0PR01.eurprd01.prod.exchangelabs.example>
Content-Type: multipart/alternative;
\tboundary="_000_AM0PR01MB1234_"
MIME-Version: 1.0

--_000_AM0PR01MB1234_
Content-Type: text/plain; charset="iso-8859-1"
Content-Transfer-Encoding: quoted-printable

Det passer bedre der=2E

--_000_AM0PR01MB1234_
Content-Type: text/calendar; charset="utf-8"; method=${method}
Content-Transfer-Encoding: base64

${base64(calendar)}

--_000_AM0PR01MB1234_--
`)
}

/** As Apple's Calendar answers: nested, quoted-printable, an IANA zone. */
export function appleReply(told: Told): string {
  const { uid, from, partstat = 'ACCEPTED', sequence = 0, stamp = '20261123T080500Z' } = told
  const calendar = crlf(`
BEGIN:VCALENDAR
CALSCALE:GREGORIAN
METHOD:REPLY
PRODID:-//Apple Inc.//macOS 26.1//EN
VERSION:2.0
BEGIN:VTIMEZONE
TZID:Europe/Copenhagen
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
ATTENDEE;CN="Emil Dahl";CUTYPE=INDIVIDUAL;PARTSTAT=${partstat}:mailto:${told.attendee ?? from}
DTEND;TZID=Europe/Copenhagen:20261126T104500
DTSTAMP:${stamp}
DTSTART;TZID=Europe/Copenhagen:20261126T100000
ORGANIZER;CN=Takt:mailto:takt@takt.test
SEQUENCE:${sequence}
SUMMARY:1:1 Lise Holm
UID:${uid}
END:VEVENT
END:VCALENDAR
`)
  const quoted = calendar.replaceAll('=', '=3D').replace(/(.{60})(?=.)/g, '$1=\r\n')
  return crlf(`
Content-Type: multipart/alternative;
 boundary="Apple-Mail=_5A1E"
Subject: Accepted: 1:1 Lise Holm
Mime-Version: 1.0 (Mac OS X Mail 16.0)
From: Emil Dahl <${from}>
Date: Mon, 23 Nov 2026 09:05:00 +0100
To: takt@takt.test
Message-Id: <0C0FFEE0@icloud.com>

--Apple-Mail=_5A1E
Content-Transfer-Encoding: 7bit
Content-Type: text/plain;
\tcharset=us-ascii

Emil Dahl has accepted your invitation.
--Apple-Mail=_5A1E
Content-Type: multipart/mixed;
 boundary="Apple-Mail=_5A1F"

--Apple-Mail=_5A1F
Content-Type: text/calendar; charset=utf-8;
 method=REPLY; name=iCal-20261123.ics
Content-Disposition: attachment;
 filename=iCal-20261123.ics
Content-Transfer-Encoding: quoted-printable

${quoted}

--Apple-Mail=_5A1F--
--Apple-Mail=_5A1E--
`)
}
