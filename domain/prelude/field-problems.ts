/** What is wrong with a form, by the name of the field, each a sentence to show beside it. The key '' is about the form as a whole. */
export type FieldProblems = Readonly<Record<string, string>>
