/** What stands where sealed words cannot be read. */
export const text = {
  da: { erased: 'Slettet', unreadable: 'Kan ikke læses: teksten eller dens nøgle er blevet ændret.' },
  en: { erased: 'Deleted', unreadable: 'Cannot be read: the text or its key was changed.' },
} satisfies Record<'da' | 'en', Record<string, string>>
