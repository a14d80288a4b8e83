import type {
  answerProblems as problemsId,
  requiredProblems as requiredId,
  answerWarnings as warningsId,
} from './problems.id.ts'

/** What is wrong with an answer, in English. */
export const answerProblems: typeof problemsId = {
  required: (p) => `Enter ${p.what}`,
  unknownField: () => 'This answer is not known. Call staff.',
  wrongType: (p) => `Enter ${p.what}`,
  notAnOption: () => 'Choose one of the answers',
  checklistIncomplete: (p) => `Only ${p.n} of ${p.most}. Answer all of them.`,
  nikDigits: () => 'A NIK has digits only. See your ID card.',
  nikLength: (p) => `${p.n} digits so far. Add ${p.m}.`,
  nikTooLong: (p) => `${p.m} digits too many. Remove them.`,
  nikProvince: () => 'The start of the NIK is wrong. Check digits 1-2.',
  nikDate: () => 'Wrong date in NIK. Check digits 7-12.',
  nikSerial: () => 'The end of the NIK is wrong. Check the last 4 digits.',
  nikIsFamilyCard: () => 'This is a KK number. The NIK is on your ID card.',
  kkDigits: () => "A KK number has digits only. See the card's top.",
  kkLength: (p) => `${p.n} of 16 digits. See the card's top.`,
  kkTooLong: (p) => `${p.m} digits too many. See the card's top.`,
  kkIsNik: () => 'This is a NIK. KK no. is at the top.',
  phoneDigits: () => 'Digits only. Like 0812 3456 7890.',
  phoneShort: () => 'Too short. Like 0812 3456 7890.',
  phoneTooLong: () => 'Too long. Like 0812 3456 7890.',
  phonePrefix: () => 'Starts 08 or +62. Check it.',
  nameTooShort: () => 'The name is too short. Write all of it.',
  nameTooLong: (p) => `A name has at most ${p.most} letters. Shorten it a little.`,
  nameLetters: () => 'A name has letters only. Remove digits and signs.',
  badCharacters: () => 'Some signs cannot be used. Write letters and digits only.',
  tooLong: (p) => `At most ${p.most} letters. Shorten it a little.`,
  format: (p) => `Check ${p.what}. Follow the example.`,
  dateIncomplete: (p) => `The date is not complete. Enter the ${p.box}.`,
  dateImpossible: () => 'No such date. Like 27 3 1959.',
  dateFuture: () => 'That date is still to come. Check the year.',
  dateTooEarly: (p) => `Too long ago. ${p.min} at the earliest.`,
  timeImpossible: () => 'No such time. Like 14 30.',
  notANumber: () => 'Enter digits only',
  numberRange: (p) => `Enter a number from ${p.min} to ${p.max}`,
}

export const requiredProblems: typeof requiredId = {
  nik: 'Enter the 16 digits on your ID',
  familyCardNumber: "Enter the 16 digits at the KK card's top",
  choice: 'Choose one of the answers',
  yesNo: 'Choose Yes or No',
  date: 'Enter day, month and year',
  phone: 'Enter a telephone number. Like 0812 3456 7890.',
}

export const answerWarnings: typeof warningsId = {
  nikRegion: () => 'This NIK is from outside Banyuwangi. Is it right?',
  nikDateFuture: () => 'The date in the NIK is still to come. Check digits 7-12.',
  nikBirthDateDiffers: () => 'The birth date differs from the NIK. Is it right?',
  nikSexDiffers: () => 'The sex differs from the NIK. Is it right?',
  kkUnusual: () => 'This KK number is unusual. Check it again.',
  phoneUnusualLength: () => 'This number is shorter than usual. Check it again.',
  phoneLandline: () => 'This is a landline. You may use it.',
  nameOneWord: () => "A child's name should have two words or more.",
  nameAbbreviated: () => "A child's name should not be abbreviated.",
  dateLongAgo: (p) => `More than ${p.days} days ago. Staff will help.`,
}
