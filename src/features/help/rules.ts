/** The address that makes a phone dial: Danish numbers of eight digits get +45, others are dialled as written. */
export function dialAddress(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '')
  return `tel:${/^\d{8}$/.test(digits) ? `+45${digits}` : digits}`
}
