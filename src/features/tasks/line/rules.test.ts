import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rhythms } from '../types.ts'
import { readLine } from './rules.ts'
import { lineOf } from './text.ts'
import type { Reading } from './types.ts'

const today = Temporal.PlainDate.from('2026-11-28')

/** A reading in short: "weekly/2x3 2026-12-01" is three times every second week from that day, which is today's if left out. */
function inShort({ title, recurrence, minutes, doubts }: Reading): string[] {
  if (!recurrence) return [title, '-', span(minutes), doubts.join()]
  const { rhythm, every, times, startsOn } = recurrence
  const often = `${rhythm}${every > 1 ? `/${every}` : ''}${times > 1 ? `x${times}` : ''}`
  return [title, startsOn.equals(today) ? often : `${often} ${startsOn}`, span(minutes), doubts.join()]
}
const span = (minutes: Reading['minutes']) => (minutes ? `${minutes.min}-${minutes.max}` : '-')

/** Line, title, how often, minutes, doubts. */
type Row = [string, string, string, string, string]

/** Read in one way alone, with figures and names in the title that are not to be taken. */
const taken: Row[] = [
  ['Lukke kassen, dagligt 20 min', 'Lukke kassen', 'daily', '20-20', ''],
  ['Ringe til leverandører 2 gange om ugen 15-30 min', 'Ringe til leverandører', 'weeklyx2', '15-30', ''],
  ['Månedsafslutning den sidste i måneden 4 timer', 'Månedsafslutning', 'monthly 2026-11-30', '240-240', ''],
  ['Lønkørsel hver måned 1,5 t', 'Lønkørsel', 'monthly', '90-90', ''],
  ['Team status every other week 45 min', 'Team status', 'weekly/2', '45-45', ''],
  ['Rengøring hver 3. uge 2 timer', 'Rengøring', 'weekly/3', '120-120', ''],
  ['Momsregnskab hvert kvartal 3 timer', 'Momsregnskab', 'quarterly', '180-180', ''],
  ['Åbne butikken hverdage 15 min', 'Åbne butikken', 'daily', '15-15', ''],
  ['Varebestilling mandag og torsdag 30 min', 'Varebestilling', 'weeklyx2 2026-11-30', '30-30', ''],
  ['Rapport om fredagen 1 time', 'Rapport', 'weekly 2026-12-04', '60-60', ''],
  ['Tjekke mail 3 x om dagen 10 min', 'Tjekke mail', 'dailyx3', '10-10', ''],
  ['Vagtplan hver uge halvanden time', 'Vagtplan', 'weekly', '90-90', ''],
  ['Vande planter, dagligt et kvarter', 'Vande planter', 'daily', '15-15', ''],
  ['Kørsel hver dag 1 t 30', 'Kørsel', 'daily', '90-90', ''],
  ['Supervision månedligt 1:30', 'Supervision', 'monthly', '90-90', ''],
  ['Oprydning dagligt ½ time', 'Oprydning', 'daily', '30-30', ''],
  ['Budget review monthly an hour and a half', 'Budget review', 'monthly', '90-90', ''],
  ['Svare kunder dagligt ca. 20 min', 'Svare kunder', 'daily', '20-20', ''],
  ['Tømme postkasse dagligt 10–15 min.', 'Tømme postkasse', 'daily', '10-15', ''],
  ['Julefrokost den 3. december', 'Julefrokost', 'once 2026-12-03', '-', ''],
  ['Møde 3/12', 'Møde', 'once 2026-12-03', '-', ''],
  ['Party planning on 3 December 2 hours', 'Party planning', 'once 2026-12-03', '120-120', ''],
  ['Lagertjek hver anden måned 2 timer', 'Lagertjek', 'monthly/2', '120-120', ''],
  ['Insurance review annually 3 hours', 'Insurance review', 'yearly', '180-180', ''],
  ['- Lukke kassen, dagligt 20 min', 'Lukke kassen', 'daily', '20-20', ''],
  ['* Daily stand-up notes, daily 10 min', 'Daily stand-up notes', 'daily', '10-10', ''],
  ['1. Lukke kassen dagligt 20 min', 'Lukke kassen', 'daily', '20-20', ''],
  ['1) Close the till, every day, 20 minutes', 'Close the till', 'daily', '20-20', ''],
  ['[ ] Close the till daily 20 min', 'Close the till', 'daily', '20-20', ''],
  ['Lukke kassen\tdagligt\t20 min', 'Lukke kassen', 'daily', '20-20', ''],
  ['Opdatere 2 hylder', 'Opdatere 2 hylder', '-', '-', ''],
  ['Opdatere 2 hylder, ugentligt 1 time', 'Opdatere 2 hylder', 'weekly', '60-60', ''],
  ['ISO 9001-rapport', 'ISO 9001-rapport', '-', '-', ''],
  ['ISO 9001-rapport årligt 8 timer', 'ISO 9001-rapport', 'yearly', '480-480', ''],
  ['24/7-vagt', '24/7-vagt', '-', '-', ''],
  ['24/7-vagt hver 4. uge 10 timer', '24/7-vagt', 'weekly/4', '600-600', ''],
  ['Write weekly report, Fridays, 1 hour', 'Write weekly report', 'weekly 2026-12-04', '60-60', ''],
  ['Ringe hver uge til leverandører 20 min', 'Ringe til leverandører', 'weekly', '20-20', ''],
  ['Hver dag: lukke kassen 20 min', 'lukke kassen', 'daily', '20-20', ''],
  ['20 min lukke kassen dagligt', 'lukke kassen', 'daily', '20-20', ''],
  ['3 timer om ugen bogføring', 'bogføring', 'weekly', '180-180', ''],
  ['Bogføring 3 timer om ugen', 'Bogføring', 'weekly', '180-180', ''],
  ['Kaffe 20 min om dagen', 'Kaffe', 'daily', '20-20', ''],
  ['Stock count twice a year 6 hours', 'Stock count', 'yearlyx2', '360-360', ''],
  ['Book meeting rooms three times a week 10 min', 'Book meeting rooms', 'weeklyx3', '10-10', ''],
  ['Møde hver mandag 1 time', 'Møde', 'weekly 2026-11-30', '60-60', ''],
  ['Møde hver anden mandag 1 time', 'Møde', 'weekly/2 2026-11-30', '60-60', ''],
  ['Board meeting last Friday of the month 2 hours', 'Board meeting', 'monthly 2026-12-25', '120-120', ''],
  ['Bestyrelsesmøde første mandag i måneden 2 timer', 'Bestyrelsesmøde', 'monthly 2026-12-07', '120-120', ''],
  ['Betale regninger den 1. i måneden 45 min', 'Betale regninger', 'monthly 2026-12-01', '45-45', ''],
  ['Pay bills on the 1st of each month 45 min', 'Pay bills', 'monthly 2026-12-01', '45-45', ''],
  ['Lønkørsel månedligt den 25. 2 timer', 'Lønkørsel', 'monthly 2026-12-25', '120-120', ''],
  ['Review, fortnightly, 1 hour', 'Review', 'weekly/2', '60-60', ''],
  ['Hver 14. dag: tømme lager 1 time', 'tømme lager', 'weekly/2', '60-60', ''],
  ['Møde kl. 9:30 hver mandag 30 min', 'Møde kl. 9:30', 'weekly 2026-11-30', '30-30', ''],
  ['Bogføring 30 min - 1 time hver uge', 'Bogføring', 'weekly', '30-60', ''],
  ['Bogføring 1-2 timer ugentligt', 'Bogføring', 'weekly', '60-120', ''],
  ['Bogføring mellem 15 og 30 min ugentligt', 'Bogføring', 'weekly', '15-30', ''],
  ['Emails between 15 and 30 minutes every day', 'Emails', 'daily', '15-30', ''],
  ['Samle 2 x 4 brædder', 'Samle 2 x 4 brædder', '-', '-', ''],
  ['Opkald 2 gange dagligt 15 min', 'Opkald', 'dailyx2', '15-15', ''],
  ['Læse "Daily Mail" ugentligt 1 time', 'Læse "Daily Mail"', 'weekly', '60-60', ''],
  ['Planlægge ugen 1 time hver fredag', 'Planlægge ugen', 'weekly 2026-12-04', '60-60', ''],
  ['Budget i år 3 timer', 'Budget i år', '-', '180-180', ''],
  ['1. maj-tale', '1. maj-tale', '-', '-', ''],
  ['1. maj tale 1 time', 'tale', 'once 2027-05-01', '60-60', ''],
  ['Møde torsdag den 3. december 1 time', 'Møde', 'once 2026-12-03', '60-60', ''],
  ['Rapport fra 1. januar hver måned 2 timer', 'Rapport', 'monthly 2027-01-01', '120-120', ''],
  ['Rapport 31/12 2 timer', 'Rapport', 'once 2026-12-31', '120-120', ''],
  ['Rapport 12/31 2 hours', 'Rapport', 'once 2026-12-31', '120-120', ''],
  ['Rapport den 3/12 2 timer', 'Rapport', 'once 2026-12-03', '120-120', ''],
  ['Rapport 2026-12-03 2 timer', 'Rapport', 'once 2026-12-03', '120-120', ''],
  ['Rapport 3.12.2026 2 timer', 'Rapport', 'once 2026-12-03', '120-120', ''],
  ['Python 3.12 upgrade', 'Python 3.12 upgrade', '-', '-', ''],
  ['1 time a week training', 'training', 'weekly', '-', ''],
  ['Training 1 time', 'Training', '-', '60-60', ''],
  ['Training one time a week 30 min', 'Training', 'weekly', '30-30', ''],
  ['Træning 1 time om ugen', 'Træning', 'weekly', '60-60', ''],
  ['Hver hverdag: kaffe 5 min', 'kaffe', 'daily', '5-5', ''],
  ['Walk dog man-fre 30 min', 'Walk dog', 'weeklyx5 2026-11-30', '30-30', ''],
  ['Rengøre man, ons og fre 30 min', 'Rengøre', 'weeklyx3 2026-11-30', '30-30', ''],
  ['Mand og søn-aften', 'Mand og søn-aften', '-', '-', ''],
  ['Call mum tomorrow', 'Call mum', 'once 2026-11-29', '-', ''],
  ['Ringe til bank i morgen 20 min', 'Ringe til bank', 'once 2026-11-29', '20-20', ''],
  ['Lukke kassen (dagligt, 20 min)', 'Lukke kassen', 'daily', '20-20', ''],
  ['Lukke kassen – dagligt – 20 min', 'Lukke kassen', 'daily', '20-20', ''],
  ['Lukke kassen. Dagligt. 20 min.', 'Lukke kassen', 'daily', '20-20', ''],
  ['LUKKE KASSEN DAGLIGT 20 MIN', 'LUKKE KASSEN', 'daily', '20-20', ''],
  ['Ringe 2 gange om ugen, hver gang 15 min', 'Ringe', 'weeklyx2', '15-15', ''],
  ['Ringe 2 gange om ugen à 15 min', 'Ringe', 'weeklyx2', '15-15', ''],
  ['Ringe to gange ugentligt, 15 min pr. gang', 'Ringe', 'weeklyx2', '15-15', ''],
  ['Ring suppliers twice weekly 15 min each', 'Ring suppliers', 'weeklyx2', '15-15', ''],
  ['Stock check every 6 weeks, half an hour', 'Stock check', 'weekly/6', '30-30', ''],
  ['Stock check every third week 1h30', 'Stock check', 'weekly/3', '90-90', ''],
  ['Stock check each quarter 2h', 'Stock check', 'quarterly', '120-120', ''],
  ['Stock check every weekday 1.5 hours', 'Stock check', 'daily', '90-90', ''],
  ['Stock check on Mondays and Thursdays 20 minutes', 'Stock check', 'weeklyx2 2026-11-30', '20-20', ''],
  ['Stock check every Friday 20 minutes', 'Stock check', 'weekly 2026-12-04', '20-20', ''],
  ['Stock check on December 3rd, 2027 20 minutes', 'Stock check', 'once 2027-12-03', '20-20', ''],
  ['Bestille varer tirsdag, torsdag og lørdag 25 min', 'Bestille varer', 'weeklyx3', '25-25', ''],
  ['Oprydning ugentlig 1 time', 'Oprydning', 'weekly', '60-60', ''],
  ['Tage imod varer 4 gange om ugen 40 min', 'Tage imod varer', 'weeklyx4', '40-40', ''],
  ['Sygefravær: ringe ud, månedligt, 30 minutter', 'Sygefravær: ringe ud', 'monthly', '30-30', ''],
  ['MUS-samtaler årligt 12 timer', 'MUS-samtaler', 'yearly', '720-720', ''],
  ['Fakturere den sidste fredag i måneden 3 t', 'Fakturere', 'monthly 2026-12-25', '180-180', ''],
  ['Fakturere sidst på måneden 3 t.', 'Fakturere', 'monthly 2026-11-30', '180-180', ''],
  ['Lave vagtplan hver 4. uge 2½ time', 'Lave vagtplan', 'weekly/4', '150-150', ''],
  ['Statistik hvert halve år en halv time', 'Statistik', 'monthly/6', '30-30', ''],
  ['Statistik halvårligt, 5 timer', 'Statistik', 'monthly/6', '300-300', ''],
  ['Sikkerhedsrunde hver 6. måned 1 time og 30 minutter', 'Sikkerhedsrunde', 'monthly/6', '90-90', ''],
  ['Brandøvelse en gang om året, tre kvarter', 'Brandøvelse', 'yearly', '45-45', ''],
  ['Elevsamtale hver tredje uge, en time og et kvarter', 'Elevsamtale', 'weekly/3', '75-75', ''],
  ['Tjekke køletemperatur to gange om dagen, fem minutter', 'Tjekke køletemperatur', 'dailyx2', '5-5', ''],
  ['Skifte filter hver anden mandag 10 min', 'Skifte filter', 'weekly/2 2026-11-30', '10-10', ''],
  ['Lave madplan hver søndag ½ t', 'Lave madplan', 'weekly 2026-11-29', '30-30', ''],
  ['Sommerfest 12. juni 6 timer', 'Sommerfest', 'once 2027-06-12', '360-360', ''],
  ['Sommerfest d. 12. juni 2027 6 timer', 'Sommerfest', 'once 2027-06-12', '360-360', ''],
  ['Lagerstatus 31. december 8 timer', 'Lagerstatus', 'once 2026-12-31', '480-480', ''],
  ['Lagerstatus hvert år den 31. december 8 timer', 'Lagerstatus', 'yearly 2026-12-31', '480-480', ''],
  ['Lagerstatus hvert år fra 31. december 2026, 8 timer', 'Lagerstatus', 'yearly 2026-12-31', '480-480', ''],
  ['Kundemøde den 15. i måneden 1 time', 'Kundemøde', 'monthly 2026-12-15', '60-60', ''],
  ['Kundemøde hver måned den 31. 1 time', 'Kundemøde', 'monthly 2026-12-31', '60-60', ''],
  ['Følge op på 12 kunder hver uge 1-1,5 time', 'Følge op på 12 kunder', 'weekly', '60-90', ''],
  ['Pakke 30 kasser dagligt 2 timer', 'Pakke 30 kasser', 'daily', '120-120', ''],
  ['Køre rute 7 dagligt 3 timer', 'Køre rute 7', 'daily', '180-180', ''],
  ['Afdeling 4, 30 min', 'Afdeling 4', '-', '30-30', ''],
  ['Post 10-15 breve dagligt', 'Post 10-15 breve', 'daily', '-', ''],
  ['Gå tur 3 km dagligt 30 min', 'Gå tur 3 km', 'daily', '30-30', ''],
  ['Løfte 20 kg sække dagligt 10 min', 'Løfte 20 kg sække', 'daily', '10-10', ''],
  ['Budget 2027', 'Budget 2027', '-', '-', ''],
  ['Budget 2027, januar', 'Budget 2027, januar', '-', '-', ''],
  ['Salg 50% rabat', 'Salg 50% rabat', '-', '-', ''],
  ['Scanne 5S-tavle ugentligt 15 min', 'Scanne 5S-tavle', 'weekly', '15-15', ''],
  ['Opdatere version 2.1 månedligt 1 time', 'Opdatere version 2.1', 'monthly', '60-60', ''],
  ['Ringe til Tirsdagsklubben', 'Ringe til Tirsdagsklubben', '-', '-', ''],
  ['Lave dagsorden 20 min', 'Lave dagsorden', '-', '20-20', ''],
  ['Lave dagsorden hver uge 20 min', 'Lave dagsorden', 'weekly', '20-20', ''],
  ['Årshjul årligt 1 time', 'Årshjul', 'yearly', '60-60', ''],
  ['Møde varer 30-60 min hver uge', 'Møde', 'weekly', '30-60', ''],
  ['Møde tager ca. 1 time ugentligt', 'Møde', 'weekly', '60-60', ''],
  ['Kundebesøg varighed 2 timer', 'Kundebesøg', '-', '120-120', ''],
  ['Telefonvagt 4 timer hver mandag', 'Telefonvagt', 'weekly 2026-11-30', '240-240', ''],
  ['Rengøring 1 gang pr. uge 2 timer', 'Rengøring', 'weekly', '120-120', ''],
  ['Rengøring 2x/uge 2 timer', 'Rengøring', 'weeklyx2', '120-120', ''],
  ['Rengøring 5 gange pr. måned à 20 min', 'Rengøring', 'monthlyx5', '20-20', ''],
  ['Hver hverdag vande blomster 5 min', 'vande blomster', 'daily', '5-5', ''],
  ['Alle hverdage: vande blomster, 5 min', 'vande blomster', 'daily', '5-5', ''],
  ['Daglig ledelse, dagligt, 1 time', 'Daglig ledelse', 'daily', '60-60', ''],
  ['Dagligvarer 30 min ugentligt', 'Dagligvarer', 'weekly', '30-30', ''],
  ['Hver tirsdag: rengøring 30 min', 'rengøring', 'weekly 2026-12-01', '30-30', ''],
  ['Tirsdage rengøring 30 min', 'rengøring', 'weekly 2026-12-01', '30-30', ''],
  ['Om tirsdagen rengøring 30 min', 'rengøring', 'weekly 2026-12-01', '30-30', ''],
  ['man, ons, fre: træning 1 t', 'træning', 'weeklyx3 2026-11-30', '60-60', ''],
  ['Søn for far', 'Søn for far', '-', '-', ''],
  ['Man skal ringe', 'Man skal ringe', '-', '-', ''],
  ['Close the register daily 20 min', 'Close the register', 'daily', '20-20', ''],
  ['Call suppliers twice a week 15-30 min', 'Call suppliers', 'weeklyx2', '15-30', ''],
  [
    'Month-end closing last day of the month 4 hours',
    'Month-end closing',
    'monthly 2026-11-30',
    '240-240',
    '',
  ],
  ['Payroll every month 1.5 h', 'Payroll', 'monthly', '90-90', ''],
  ['Team status every two weeks 45 min', 'Team status', 'weekly/2', '45-45', ''],
  ['Team status every 2 weeks, 45 min', 'Team status', 'weekly/2', '45-45', ''],
  ['Team status once a fortnight 45 min', 'Team status', 'weekly/2', '45-45', ''],
  ['VAT return quarterly 3 hrs', 'VAT return', 'quarterly', '180-180', ''],
  ['VAT return every quarter 3 hrs 30 min', 'VAT return', 'quarterly', '210-210', ''],
  ['Open the shop every weekday 15 min', 'Open the shop', 'daily', '15-15', ''],
  ['Open the shop on weekdays, 15 minutes', 'Open the shop', 'daily', '15-15', ''],
  ['Order stock Monday and Thursday 30 min', 'Order stock', 'weeklyx2 2026-11-30', '30-30', ''],
  ['Order stock Mondays 30 min', 'Order stock', 'weekly 2026-11-30', '30-30', ''],
  ['Order stock on Monday, Wednesday and Friday 30 mins', 'Order stock', 'weeklyx3 2026-11-30', '30-30', ''],
  ['Order stock Monday to Friday 30 min', 'Order stock', 'weeklyx5 2026-11-30', '30-30', ''],
  ['Check mail 3x a day 10 min', 'Check mail', 'dailyx3', '10-10', ''],
  ['Check mail three times daily 10 minutes', 'Check mail', 'dailyx3', '10-10', ''],
  ['Rota planning weekly half an hour', 'Rota planning', 'weekly', '30-30', ''],
  ['Rota planning weekly an hour', 'Rota planning', 'weekly', '60-60', ''],
  ['Rota planning weekly one and a half hours', 'Rota planning', 'weekly', '90-90', ''],
  ['Rota planning weekly a quarter of an hour', 'Rota planning', 'weekly', '15-15', ''],
  ['Rota planning weekly three quarters of an hour', 'Rota planning', 'weekly', '45-45', ''],
  ['Rota planning weekly about 40 minutes', 'Rota planning', 'weekly', '40-40', ''],
  ['Rota planning weekly approx. 40-50 min', 'Rota planning', 'weekly', '40-50', ''],
  ['Christmas party 12 December 5 hours', 'Christmas party', 'once 2026-12-12', '300-300', ''],
  ['Christmas party December 12 5 hours', 'Christmas party', 'once 2026-12-12', '300-300', ''],
  ['Christmas party on the 12th of December 2027', 'Christmas party', 'once 2027-12-12', '-', ''],
  ['Annual accounts every year on 15 March 10 hours', 'Annual accounts', 'yearly 2027-03-15', '600-600', ''],
  ['Fire drill once a year 45 min', 'Fire drill', 'yearly', '45-45', ''],
  ['Fire drill once every year', 'Fire drill', 'yearly', '-', ''],
  ['Backup every second week 10 min', 'Backup', 'weekly/2', '10-10', ''],
  ['Backup on 5/25 10 min', 'Backup', 'once 2027-05-25', '10-10', ''],
  ['Backup 25/5 10 min', 'Backup', 'once 2027-05-25', '10-10', ''],
  ['Backup 4/4/2027 10 min', 'Backup', 'once 2027-04-04', '10-10', ''],
  ['Backup, the first Monday of each month, 2h', 'Backup', 'monthly 2026-12-07', '120-120', ''],
  ['Backup first day of the month 2h', 'Backup', 'monthly 2026-12-01', '120-120', ''],
  ['Backup monthly on the 15th 20 min', 'Backup', 'monthly 2026-12-15', '20-20', ''],
  ['Backup at month end 20 min', 'Backup', 'monthly 2026-11-30', '20-20', ''],
  ['Answer 5 tickets', 'Answer 5 tickets', '-', '-', ''],
  ['Answer 5 tickets daily 1 hour', 'Answer 5 tickets', 'daily', '60-60', ''],
  ['Answer calls at 9:30 daily', 'Answer calls at 9:30', 'daily', '-', ''],
  ['Meet at 10am every Tuesday 1 hour', 'Meet at 10am', 'weekly 2026-12-01', '60-60', ''],
  ['Watch "60 Minutes" weekly 1 hour', 'Watch "60 Minutes"', 'weekly', '60-60', ''],
  ['Plan 3-week holiday', 'Plan 3-week holiday', '-', '-', ''],
  ['Sort archive, 1h', 'Sort archive', '-', '60-60', ''],
  ['Sort archive, 1 h 15 m', 'Sort archive', '-', '75-75', ''],
  ['Sort archive, 0,5 time', 'Sort archive', '-', '30-30', ''],
  ['Sort archive, 0.25 h', 'Sort archive', '-', '15-15', ''],
  ['Sort archive, ¾ time', 'Sort archive', '-', '45-45', ''],
  ['Sort archive, 1¼ time', 'Sort archive', '-', '75-75', ''],
  ['Sort archive, 1 1/2 time', 'Sort archive', '-', '90-90', ''],
  ['Sort archive, to og en halv time', 'Sort archive', '-', '150-150', ''],
  ['Sort archive, 99 timer', 'Sort archive', '-', '5940-5940', ''],
  ['Sort archive ~20 min', 'Sort archive', '-', '20-20', ''],
  ['Sort archive (20 min)', 'Sort archive', '-', '20-20', ''],
  ['Sort archive (box 3), weekly', 'Sort archive (box 3)', 'weekly', '-', ''],
  ['Sort archive (weekly) and label it', 'Sort archive and label it', 'weekly', '-', ''],
  ['Sort archive: weekly: 20 min', 'Sort archive', 'weekly', '20-20', ''],
  ['Sort archive; weekly; 20 min', 'Sort archive', 'weekly', '20-20', ''],
  ['Sort archive | weekly | 20 min', 'Sort archive', 'weekly', '20-20', ''],
  ['Sort archive\tweekly\t20 min', 'Sort archive', 'weekly', '20-20', ''],
  ['Sort archive\t20 min\tweekly', 'Sort archive', 'weekly', '20-20', ''],
  ['Sort archive daily\tweekly\t20 min', 'Sort archive daily', 'weekly', '20-20', ''],
  ['Sort archive\tweekly\tnote', 'Sort archive note', 'weekly', '-', ''],
  ['Sort archive\t\t20 min', 'Sort archive', '-', '20-20', ''],
  ['1)\tSort archive\tweekly\t20 min', 'Sort archive', 'weekly', '20-20', ''],
  ['- [x] Sort archive, weekly', 'Sort archive', 'weekly', '-', ''],
  ['• Sort archive, weekly', 'Sort archive', 'weekly', '-', ''],
  ['a) Sort archive, weekly', 'Sort archive', 'weekly', '-', ''],
  ['(2) Sort archive, weekly', 'Sort archive', 'weekly', '-', ''],
  ['12. Sort archive, weekly', 'Sort archive', 'weekly', '-', ''],
  ['2. kvartal: afslutte regnskab 10 timer', '2. kvartal: afslutte regnskab', '-', '600-600', ''],
  ['5 min. pause hver dag', 'pause', 'daily', '5-5', ''],
  ['10 minutter gåtur dagligt', 'gåtur', 'daily', '10-10', ''],
  [
    'Ring to https://takt.example/3/12 weekly 10 min',
    'Ring to https://takt.example/3/12',
    'weekly',
    '10-10',
    '',
  ],
  ['Mail anna@daglig.dk ugentligt 10 min', 'Mail anna@daglig.dk', 'weekly', '10-10', ''],
  ['Kaffe, 2 x ugentligt, 10 min', 'Kaffe', 'weeklyx2', '10-10', ''],
  ['Kaffe dagligt 2 gange 10 min', 'Kaffe', 'dailyx2', '10-10', ''],
  ['Kaffe 2 gange om ugen mandag og torsdag 10 min', 'Kaffe', 'weeklyx2 2026-11-30', '10-10', ''],
  ['Kaffe hver uge mandag og torsdag 10 min', 'Kaffe', 'weeklyx2 2026-11-30', '10-10', ''],
  ['Kaffe hver anden uge om mandagen 10 min', 'Kaffe', 'weekly/2 2026-11-30', '10-10', ''],
  ['Kaffe hver anden uge mandag 10 min', 'Kaffe', 'weekly/2 2026-11-30', '10-10', ''],
  ['Kaffe dagligt fra 1. januar 10 min', 'Kaffe', 'daily 2027-01-01', '10-10', ''],
  ['Kaffe every Monday and Thursday 10 min', 'Kaffe', 'weeklyx2 2026-11-30', '10-10', ''],
  ['Kaffe hver mandag og torsdag 10 min', 'Kaffe', 'weeklyx2 2026-11-30', '10-10', ''],
]

/** Lines that can be read in two ways, or whose words say too little: those words stay, and are asked about. */
const doubted: Row[] = [
  ['Årsopgørelse 15. marts', 'Årsopgørelse 15. marts', '-', '-', 'rhythm'],
  ['Vagt 24/7', 'Vagt 24/7', '-', '-', 'date'],
  ['Report 3/12', 'Report 3/12', '-', '-', 'date'],
  ['Newsletter biweekly 2 hours', 'Newsletter biweekly', '-', '120-120', 'rhythm'],
  ['Tale med kunder ofte', 'Tale med kunder ofte', '-', '-', 'rhythm'],
  ['Følge op jævnligt 20 min', 'Følge op jævnligt', '-', '20-20', 'rhythm'],
  ['Lukke kassen 20', 'Lukke kassen 20', '-', '-', 'minutes'],
  ['Lukke kassen dagligt 20', 'Lukke kassen 20', 'daily', '-', 'minutes'],
  ['Lukke kassen dagligt ugentligt 20 min', 'Lukke kassen dagligt ugentligt', '-', '20-20', 'rhythm'],
  ['Lukke kassen dagligt 20 min 30 min', 'Lukke kassen 20 min 30 min', 'daily', '-', 'minutes'],
  ['Møde fredag 1 time', 'Møde fredag', '-', '60-60', 'rhythm'],
  ['Svare inden 20 min', 'Svare inden 20 min', '-', '-', 'minutes'],
  ['Reply within 2 hours, daily 30 min', 'Reply within 2 hours, 30 min', 'daily', '-', 'minutes'],
  ['Se 5 min video', 'Se 5 min video', '-', '-', 'minutes'],
  ['Skrive den daglige rapport', 'Skrive den daglige rapport', '-', '-', 'rhythm'],
  ['Write weekly report 1 hour', 'Write weekly report', '-', '60-60', 'rhythm'],
  ['Daily standup 15 min', 'Daily standup', '-', '15-15', 'rhythm'],
  ['hver 2. time tjekke temperatur', 'hver 2. time tjekke temperatur', '-', '-', 'rhythm'],
  ['Tjekke temperatur hver 2. time 5 min', 'Tjekke temperatur hver 2. time', '-', '5-5', 'rhythm'],
  ['Check oven every 20 minutes', 'Check oven every 20 minutes', '-', '-', 'rhythm'],
  ['Fortnightly review 1 hour', 'Fortnightly review', '-', '60-60', 'rhythm'],
  ['Køre 2 t grus', 'Køre 2 t grus', '-', '-', 'minutes'],
  ['Løn 1.000 timer', 'Løn 1.000 timer', '-', '-', 'minutes'],
  ['Møde mandag 9:30-10:30', 'Møde mandag 9:30-10:30', '-', '-', 'rhythm,minutes'],
  ['Standup 9:30', 'Standup 9:30', '-', '-', 'minutes'],
  ['Standup 8:00 dagligt', 'Standup 8:00', 'daily', '-', 'minutes'],
  ['Max 20 min dagligt oprydning', 'Max 20 min dagligt oprydning', '-', '-', 'rhythm,minutes'],
  ['Oprydning dagligt op til 30 min', 'Oprydning op til 30 min', 'daily', '-', 'minutes'],
  ['Oprydning dagligt højst 30 min', 'Oprydning højst 30 min', 'daily', '-', 'minutes'],
  ['2 x 15 min dagligt pause', '2 x 15 min dagligt pause', '-', '-', 'rhythm,minutes'],
  ['Opkald 2-3 gange om ugen 15 min', 'Opkald 2-3 gange om ugen', '-', '15-15', 'rhythm'],
  ['Opkald et par gange om ugen 15 min', 'Opkald et par gange om ugen', '-', '15-15', 'rhythm'],
  ['Plan a week of meals 1 hour', 'Plan a week of meals', '-', '60-60', 'rhythm'],
  ['1. kvartalsregnskab 3 timer', '1. kvartalsregnskab', '-', '180-180', 'rhythm'],
  ['Svare på brev af 3. december', 'Svare på brev af 3. december', '-', '-', 'date'],
  ['Aflevere rapport senest 3. december', 'Aflevere rapport senest 3. december', '-', '-', 'date'],
  ['Møde fredag den 3. december 1 time', 'Møde fredag den 3. december', '-', '60-60', 'date'],
  ['Report on 3/12 2 hours', 'Report on 3/12', '-', '120-120', 'date'],
  ['Forny pas 30. februar', 'Forny pas 30. februar', '-', '-', 'date'],
  ['Gammel ting 3. december 2020', 'Gammel ting 3. december 2020', '-', '-', 'date'],
  ['Rengøring weekend 3 timer', 'Rengøring weekend', '-', '180-180', 'rhythm'],
  ['Kursus 2 dage årligt', 'Kursus 2 dage', 'yearly', '-', 'minutes'],
  ['2 timers kursus hvert år', '2 timers kursus', 'yearly', '-', 'minutes'],
  ['20-minutters opkald dagligt', '20-minutters opkald', 'daily', '-', 'minutes'],
  ['I morgen ringe til bank', 'I morgen ringe til bank', '-', '-', 'date'],
  ['Møde i uge 42', 'Møde i uge 42', '-', '-', 'date'],
  ['Indkøb i december 4 timer', 'Indkøb i december 4 timer', '-', '-', 'date'],
  ['dagligt 20 min', '', 'daily', '20-20', 'title'],
  ['-', '', '-', '-', 'title'],
  ['Rapport hver 60. uge', 'Rapport hver 60. uge', '-', '-', 'rhythm'],
  ['Rapport hver 0. uge', 'Rapport hver 0. uge', '-', '-', 'rhythm'],
  ['Rapport 7000 min', 'Rapport 7000 min', '-', '-', 'minutes'],
  ['Rapport 30-15 min', 'Rapport 30-15 min', '-', '-', 'minutes'],
  ['Rapport 0 min', 'Rapport 0 min', '-', '-', 'minutes'],
  ['Rapport dagligt i alt 2 timer', 'Rapport i alt 2 timer', 'daily', '-', 'minutes'],
  ['Stock check on Friday 20 minutes', 'Stock check on Friday', '-', '20-20', 'rhythm'],
  ['Afstemme kassen hver aften 20 min', 'Afstemme kassen hver aften', '-', '20-20', 'rhythm'],
  ['Opfylde hylder hver morgen 45 min', 'Opfylde hylder hver morgen', '-', '45-45', 'rhythm'],
  ['Ugentlig oprydning 1 time', 'Ugentlig oprydning', '-', '60-60', 'rhythm'],
  ['Regnskab kvartalsvis 1 dag', 'Regnskab 1 dag', 'quarterly', '-', 'minutes'],
  ['Svare på mails flere gange om dagen', 'Svare på mails flere gange om dagen', '-', '-', 'rhythm'],
  [
    'Introducere nye kolleger efter behov 2 timer',
    'Introducere nye kolleger efter behov',
    '-',
    '120-120',
    'rhythm',
  ],
  ['Bede om tilbud løbende', 'Bede om tilbud løbende', '-', '-', 'rhythm'],
  [
    'Momsindberetning 1. marts, 1. juni og 1. september',
    'Momsindberetning 1. marts, 1. juni og 1. september',
    '-',
    '-',
    'date',
  ],
  ['Møde 3.-5. december', 'Møde 3.-5. december', '-', '-', 'date'],
  ['Deltage i messe 3-5 december', 'Deltage i messe 3-5 december', '-', '-', 'date'],
  ['Kundemøde den 15.', 'Kundemøde den 15.', '-', '-', 'date'],
  ['Afdeling 4 30 min', 'Afdeling 4 30 min', '-', '-', 'minutes'],
  ['Sende 3 mails om dagen', 'Sende 3 mails om dagen', '-', '-', 'rhythm'],
  ['Male 20 m hegn', 'Male 20 m hegn', '-', '-', 'minutes'],
  ['Læse kapitel 3', 'Læse kapitel 3', '-', '-', 'minutes'],
  ['Skrive til Månedsmagasinet', 'Skrive til Månedsmagasinet', '-', '-', 'rhythm'],
  ['Lave ugeplan 30 min', 'Lave ugeplan', '-', '30-30', 'rhythm'],
  ['Ugeplan, fredag', 'Ugeplan, fredag', '-', '-', 'rhythm'],
  ['Vagtplan for mandag og torsdag', 'Vagtplan for mandag og torsdag', '-', '-', 'rhythm'],
  ['Plan for hver uge', 'Plan for hver uge', '-', '-', 'rhythm'],
  ['Ringe tilbage efter 10 min', 'Ringe tilbage efter 10 min', '-', '-', 'minutes'],
  ['Telefonvagt fra 8-12 mandag-fredag', 'Telefonvagt fra 8-12', 'weeklyx5 2026-11-30', '-', 'minutes'],
  ['Telefonvagt kl. 8-12 hver mandag', 'Telefonvagt kl. 8-12', 'weekly 2026-11-30', '-', 'minutes'],
  ['Undervisning mandag kl. 10 2 timer', 'Undervisning mandag kl. 10 2 timer', '-', '-', 'rhythm,minutes'],
  ['Rengøring hver eller hver anden uge', 'Rengøring hver eller hver anden uge', '-', '-', 'rhythm'],
  ['Rengøring hver 3.-4. uge', 'Rengøring hver 3.-4. uge', '-', '-', 'rhythm'],
  ['Rengøring ugentligt eller månedligt', 'Rengøring ugentligt eller månedligt', '-', '-', 'rhythm'],
  ['Rengøring mandag eller tirsdag 1 time', 'Rengøring mandag eller tirsdag', '-', '60-60', 'rhythm'],
  ['Rengøring næste mandag', 'Rengøring næste mandag', '-', '-', 'rhythm'],
  ['Rengøring om 2 uger', 'Rengøring om 2 uger', '-', '-', 'date'],
  ['Rengøring en gang imellem', 'Rengøring en gang imellem', '-', '-', 'rhythm'],
  ['Rengøring 1 gang', 'Rengøring 1 gang', '-', '-', 'rhythm'],
  ['Rengøring 100 gange om ugen', 'Rengøring 100 gange om ugen', '-', '-', 'rhythm'],
  ['Hver anden dag vande blomster', 'Hver anden dag vande blomster', '-', '-', 'rhythm'],
  ['Daglig ledelse', 'Daglig ledelse', '-', '-', 'rhythm'],
  ['Tirsdag: rengøring 30 min', 'Tirsdag: rengøring', '-', '30-30', 'rhythm'],
  ['Rota planning weekly up to 40 min', 'Rota planning up to 40 min', 'weekly', '-', 'minutes'],
  ['Rota planning weekly at least 40 min', 'Rota planning at least 40 min', 'weekly', '-', 'minutes'],
  ['Rota planning weekly a few hours', 'Rota planning a few hours', 'weekly', '-', 'minutes'],
  ['Annual report 15 March', 'Annual report 15 March', '-', '-', 'rhythm'],
  ['Fire drill once', 'Fire drill once', '-', '-', 'rhythm'],
  ['Backup hourly', 'Backup hourly', '-', '-', 'rhythm'],
  ['Backup bimonthly', 'Backup bimonthly', '-', '-', 'rhythm'],
  ['Backup nightly 10 min', 'Backup nightly', '-', '10-10', 'rhythm'],
  ['Backup every other day', 'Backup every other day', '-', '-', 'rhythm'],
  ['Backup on 4/5', 'Backup on 4/5', '-', '-', 'date'],
  ['Backup 4/5/2027 10 min', 'Backup 4/5/2027', '-', '10-10', 'date'],
  ['Backup as needed 10 min', 'Backup as needed', '-', '10-10', 'rhythm'],
  ['Backup regularly', 'Backup regularly', '-', '-', 'rhythm'],
  ['Answer calls 9-5', 'Answer calls 9-5', '-', '-', 'minutes'],
  ['Meet Tuesday 9:00-10:00', 'Meet Tuesday 9:00-10:00', '-', '-', 'rhythm,minutes'],
  ['Read The Daily Telegraph', 'Read The Daily Telegraph', '-', '-', 'rhythm'],
  ['Write 7-day plan', 'Write 7-day plan', '-', '-', 'minutes'],
  ['Buy 2-hour parking', 'Buy 2-hour parking', '-', '-', 'minutes'],
  ['Review 24 hour service', 'Review 24 hour service', '-', '-', 'minutes'],
  ['One-off: sort archive', 'One-off: sort archive', '-', '-', 'date'],
  ['Sort archive 2 days', 'Sort archive 2 days', '-', '-', 'minutes'],
  ['Sort archive all day', 'Sort archive all day', '-', '-', 'minutes'],
  ['Sort archive, 90', 'Sort archive, 90', '-', '-', 'minutes'],
  ['Sort archive, 90m', 'Sort archive, 90m', '-', '-', 'minutes'],
  ['Sort archive, 2,33 t', 'Sort archive, 2,33 t', '-', '-', 'minutes'],
  ['Sort archive, 101 timer', 'Sort archive, 101 timer', '-', '-', 'minutes'],
  ['Sort archive, -20 min', 'Sort archive, -20 min', '-', '-', 'minutes'],
  ['Support +45 20 30 40 50', 'Support +45 20 30 40 50', '-', '-', 'minutes'],
  ['Kaffe 2 gange hver mandag 10 min', 'Kaffe 2 gange hver mandag', '-', '10-10', 'rhythm'],
  ['Kaffe dagligt om mandagen 10 min', 'Kaffe dagligt om mandagen', '-', '10-10', 'rhythm'],
  ['Kaffe dagligt 1. januar 10 min', 'Kaffe dagligt 1. januar', '-', '10-10', 'date'],
  ['Kaffe hver måned mandag 10 min', 'Kaffe hver måned mandag', '-', '10-10', 'rhythm'],
  ['HVER DAG', '', 'daily', '-', 'title'],
  ['20 min', '', '-', '20-20', 'title'],
]

describe('one line of a task', () => {
  it.each([...taken, ...doubted])('%s', (line, ...expected) => {
    expect(inShort(readLine(line, today))).toEqual(expected)
  })
})

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

function isSubsequence(part: string[], whole: string[]): boolean {
  let at = 0
  for (const word of whole) if (word === part[at]) at++
  return at === part.length
}

/** Pieces that lines are made of, put together without sense. */
const pieces =
  'Lukke kassen|2 hylder|dagligt|daglig|hver|hver uge|every other week|3 x|2 gange|om ugen|a week|20|20 min|15-30|1:30|½ time|t|min|kl. 9|og|,|(|)|\t|3/12|24/7|den|15.|1. maj|December 3|mandag|fri|fredagen|ofte|biweekly|måneden|sidste|ca.|"x"|-|–|…|🙂|ﬁ|İ|é'.split(
    '|',
  )
const anyLine = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')),
)
const anyDay = fc
  .integer({ min: 0, max: 2000 })
  .map((days) => Temporal.PlainDate.from('2026-11-28').add({ days }))

const someTask = fc.record({
  recurrence: fc
    .option(
      fc.record({
        rhythm: fc.constantFrom(...rhythms),
        every: fc.integer({ min: 1, max: 52 }),
        times: fc.integer({ min: 1, max: 99 }),
        startsOn: anyDay,
      }),
    )
    .map(
      (said) =>
        said && {
          ...said,
          ...(said.rhythm === 'daily' || said.rhythm === 'once' ? { every: 1 } : {}),
          ...(said.rhythm === 'once' ? { times: 1 } : {}),
        },
    ),
  minutes: fc.option(
    fc.tuple(fc.integer({ min: 1, max: 6000 }), fc.integer({ min: 1, max: 6000 })).map(([a, b]) => ({
      min: Math.min(a, b),
      max: Math.max(a, b),
    })),
  ),
})
const language = fc.constantFrom('da' as const, 'en' as const)
const plainTitle = fc
  .array(
    fc.constantFrom(
      ...'Lukke kassen Ringe til leverandører 9001-rapport afdeling Close shelves the 12 boxes'.split(' '),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => `Opgave ${parts.join(' ')} færdig`)

describe('any line', () => {
  it('never throws, and has no word in its title that the line has not, in the same order', () => {
    fc.assert(
      fc.property(anyLine, anyDay, (line, day) => {
        const { title, minutes, recurrence, doubts } = readLine(line, day)
        expect(isSubsequence(words(title), words(line.normalize('NFC')))).toBe(true)
        expect(doubts.includes('title')).toBe(title === '' || title.length > 200)
        if (minutes) expect(doubts).not.toContain('minutes')
        if (recurrence) expect(doubts).not.toContain('rhythm')
      }),
      { numRuns: 2000 },
    )
  })

  it('reads a written task back, whatever its title says, where tabs part it', () => {
    const anyTitle = anyLine
      .map((line) => readLine(line, today).title)
      .filter((title) => {
        const again = readLine(`${title}\tdagligt`, today)
        return title !== '' && title.length <= 200 && again.title === title
      })
    fc.assert(
      fc.property(anyTitle, someTask, language, (title, { recurrence, minutes }, lang) => {
        fc.pre(recurrence !== null || minutes !== null)
        const reading = readLine(lineOf(lang, { title, recurrence, minutes }, '\t'), today)
        expect(reading).toEqual({ title, recurrence, minutes, doubts: [] })
      }),
      { numRuns: 500 },
    )
  })

  it('reads a written task back from commas where the title says nothing of it', () => {
    fc.assert(
      fc.property(plainTitle, someTask, language, (title, { recurrence, minutes }, lang) => {
        expect(readLine(lineOf(lang, { title, recurrence, minutes }), today)).toEqual({
          title,
          recurrence,
          minutes,
          doubts: [],
        })
      }),
      { numRuns: 500 },
    )
  })

  it('says that it doubts wherever words speak of what it has not read', () => {
    const hints = [
      'ofte',
      'biweekly',
      'hver anden dag',
      'daglig rapport',
      'inden 20 min',
      'i uge 42',
      'Møde fredag',
      'hver 2. time',
      'max 20 min',
    ]
    fc.assert(
      fc.property(plainTitle, fc.constantFrom(...hints), (title, hint) => {
        expect(readLine(`${title} ${hint}`, today).doubts).not.toEqual([])
        expect(words(readLine(`${title} ${hint}`, today).title)).toEqual(words(`${title} ${hint}`))
      }),
    )
  })
})
