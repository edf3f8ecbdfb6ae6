import { defineConfig } from 'drizzle-kit'

/** `npm run migrations:generate` writes the next migration; it is read, then committed, and only goes forward. */
export default defineConfig({ dialect: 'postgresql', schema: './store/*/tables.ts', out: './migrations' })
