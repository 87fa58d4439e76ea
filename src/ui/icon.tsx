import arrowDown from 'lucide-static/icons/arrow-down.svg?raw'
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw'
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw'
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw'
import building from 'lucide-static/icons/building-2.svg?raw'
import calendar from 'lucide-static/icons/calendar-days.svg?raw'
import check from 'lucide-static/icons/check.svg?raw'
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw'
import neutral from 'lucide-static/icons/circle.svg?raw'
import kept from 'lucide-static/icons/circle-check.svg?raw'
import copy from 'lucide-static/icons/copy.svg?raw'
import download from 'lucide-static/icons/download.svg?raw'
import listen from 'lucide-static/icons/ear.svg?raw'
import eye from 'lucide-static/icons/eye.svg?raw'
import goal from 'lucide-static/icons/flag.svg?raw'
import agreement from 'lucide-static/icons/handshake.svg?raw'
import wait from 'lucide-static/icons/hourglass.svg?raw'
import home from 'lucide-static/icons/house.svg?raw'
import info from 'lucide-static/icons/info.svg?raw'
import key from 'lucide-static/icons/key-round.svg?raw'
import help from 'lucide-static/icons/life-buoy.svg?raw'
import link from 'lucide-static/icons/link.svg?raw'
import lock from 'lucide-static/icons/lock.svg?raw'
import signOut from 'lucide-static/icons/log-out.svg?raw'
import mail from 'lucide-static/icons/mail.svg?raw'
import place from 'lucide-static/icons/map-pin.svg?raw'
import talk from 'lucide-static/icons/message-circle.svg?raw'
import edit from 'lucide-static/icons/pencil.svg?raw'
import phone from 'lucide-static/icons/phone.svg?raw'
import start from 'lucide-static/icons/play.svg?raw'
import plus from 'lucide-static/icons/plus.svg?raw'
import print from 'lucide-static/icons/printer.svg?raw'
import rhythm from 'lucide-static/icons/repeat.svg?raw'
import search from 'lucide-static/icons/search.svg?raw'
import settings from 'lucide-static/icons/settings.svg?raw'
import growth from 'lucide-static/icons/sprout.svg?raw'
import remove from 'lucide-static/icons/trash-2.svg?raw'
import due from 'lucide-static/icons/triangle-alert.svg?raw'
import undo from 'lucide-static/icons/undo-2.svg?raw'
import people from 'lucide-static/icons/users.svg?raw'
import close from 'lucide-static/icons/x.svg?raw'
import { h } from 'preact'

type Shape = [tag: string, attributes: Record<string, string>]

/** The shapes inside an icon file, read once at start; the wrapping `<svg>` is ours. */
function shapesOf(file: string): Shape[] {
  const shapes = file.matchAll(/<(path|circle|rect|line|polyline|polygon|ellipse)\s([^>]*?)\/?>/g)
  return [...shapes].map(([, tag = '', attributes = '']) => [
    tag,
    Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    ),
  ])
}

const files = {
  agreement,
  arrowDown,
  arrowLeft,
  arrowRight,
  arrowUp,
  building,
  calendar,
  check,
  chevronDown,
  close,
  copy,
  download,
  due,
  edit,
  eye,
  goal,
  growth,
  help,
  home,
  info,
  kept,
  key,
  link,
  listen,
  lock,
  mail,
  neutral,
  people,
  phone,
  place,
  plus,
  print,
  remove,
  rhythm,
  search,
  settings,
  signOut,
  start,
  talk,
  undo,
  wait,
} satisfies Record<string, string>

/** The icons there are, named by what they mean in Takt. */
export type IconName = keyof typeof files

const icons = Object.fromEntries(
  Object.entries(files).map(([name, file]) => [name, shapesOf(file)]),
) as Record<IconName, Shape[]>

/** One Lucide icon, the height of the text it stands in. Always hidden from readers: a word stands beside it. */
export function Icon({ name, class: className = '' }: { name: IconName; class?: string }) {
  return (
    <svg class={className ? `icon ${className}` : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      {icons[name].map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  )
}
