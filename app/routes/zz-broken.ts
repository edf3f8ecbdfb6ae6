import { policies } from '#store/policies/tables.ts'
export const x = policies
