/** "Emil Dahl" → "Emil": how the two speak of each other. */
export const givenName = (name: string): string => name.trim().split(/\s+/)[0] ?? name

/** "Emils", "Jens'" · "Emil's", "Jens'": the owner of what follows. */
export const possessive = (language: 'da' | 'en', name: string): string => {
  if (language === 'en') return /s$/i.test(name) ? `${name}'` : `${name}'s`
  return /[sxz]$/i.test(name) ? `${name}'` : `${name}s`
}
