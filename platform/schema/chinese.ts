/** Importing this file makes zod speak Chinese in the whole process. The one place where its language is set. */
import { z } from 'zod'

z.config(z.locales.zhCN())
z.config({ customError: ({ code, input }) => (code === 'invalid_type' && input === undefined ? '这一项没有填写' : undefined) })
