import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

/** The browser floor: the Chromium 80 of old WeChat kernels, and iOS 13. */
const floor = { chrome: 80 << 16, ios_saf: 13 << 16 }

const common = /\/ui\/(icon|day|amount|note|cite|key-values|details|status-tag|confidence|button|panel|section|page-head|breadcrumb)\//

export default defineConfig({
  plugins: [reactRouter()],
  css: { transformer: 'lightningcss', lightningcss: { targets: floor } },
  build: {
    cssMinify: 'lightningcss',
    assetsInlineLimit: 0, // the content policy allows no data: addresses
  },
  environments: {
    client: {
      build: {
        target: ['chrome80', 'safari13'],
        // Nearly every page has these: in one file their CSS costs fewer bytes than in ten.
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'common', test: common }] } } },
      },
    },
    // One bundle, packages included: Node reads one file at the start instead of some hundred package folders.
    ssr: {
      resolve: { noExternal: true, external: ['highs', 'pg', 'pg-copy-streams', 'pino', '@node-rs/jieba', 'pinyin-pro'] },
      build: { target: 'node24', rollupOptions: { input: './app/main.ts' } },
    },
  },
})
