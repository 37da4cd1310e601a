import { svelte } from '@sveltejs/vite-plugin-svelte'
export default { plugins: [svelte()], server: { port: 8591, strictPort: true, hmr: false, proxy: { '/api': { target: 'http://127.0.0.1:8590', changeOrigin: true, headers: { origin: 'http://127.0.0.1:8590', 'sec-fetch-site': 'same-origin' } } } } }
