import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

// Everything the page needs lies beside it: it must work offline, under a policy that allows
// nothing from elsewhere and no inline script.
export default defineConfig({
  plugins: [svelte()],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  // The server takes requests of its own page alone, which the page of `npm run dev` isn't.
  server: {
    proxy: {
      '/api': {
        target: 'http://127.0.0.1:8484',
        changeOrigin: true,
        headers: { origin: 'http://127.0.0.1:8484', 'sec-fetch-site': 'same-origin' },
      },
    },
  },
})
