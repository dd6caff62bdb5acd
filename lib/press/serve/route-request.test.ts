import { describe, expect, it } from 'vitest';
import { routeRequest } from './route-request';

const PICTURE = `/media/${'0123'.repeat(8)}/320.avif`;
const facts = { method: 'GET', isFrameworkCall: false, isPublicFile: false, isDevelopment: false };

describe('routeRequest', () => {
  it.each([
    ['/', 'document'],
    ['/politics/42/x', 'document'],
    ['/administration', 'document'],
    ['/rss.xml', 'document'],
    ['/robots.txt', 'document'],
    ['/media', 'document'],
    ['/media/%D8%AE%D8%A8%D8%B1', 'document'],
    ['/media/42/add', 'document'],
    ['/media/0123456789abcdef', 'document'],
    ['/api/v1/articles', 'document'],
    ['/_next/static/chunks/a.css', 'file'],
    ['/_next/image', 'file'],
    ['/fonts/a.woff2', 'file'],
    ['/elements/nashra-elements.0123abcd.js', 'file'],
    [PICTURE, 'file'],
    ['/admin', 'next'],
    ['/admin/articles', 'next'],
    ['/preview/token', 'preview'],
    ['/api/auth/session', 'next'],
    ['/api/v10', 'next'],
    ['/health/live', 'live'],
    ['/health/ready', 'ready'],
    ['/metrics', 'metrics'],
  ])('GET %s → %s', (path, to) => {
    expect(routeRequest({ ...facts, path }).to).toBe(to);
    expect(routeRequest({ ...facts, method: 'HEAD', path }).to).toBe(to);
  });

  it.each([
    ['/', 'refuse'],
    ['/politics/42/x', 'refuse'],
    ['/rss.xml', 'refuse'],
    ['/api/v1/articles', 'refuse'],
    ['/api/views', 'next'],
    ['/admin', 'next'],
    [PICTURE, 'refuse'],
    ['/health/live', 'refuse'],
    ['/metrics', 'refuse'],
  ])('POST %s → %s', (path, to) => {
    expect(routeRequest({ ...facts, method: 'POST', path }).to).toBe(to);
  });

  it('refuses methods that nobody serves', () => {
    for (const method of ['TRACE', 'CONNECT', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])
      expect(routeRequest({ ...facts, method, path: '/' }), method).toEqual({
        to: 'refuse',
        allow: 'GET, HEAD',
      });
  });

  it('sends the runtime’s calls and, in development, the framework’s own addresses to Next', () => {
    expect(routeRequest({ ...facts, method: 'POST', path: '/x', isFrameworkCall: true }).to).toBe('next');
    const development = { ...facts, isDevelopment: true };
    for (const path of ['/_next/webpack-hmr', '/_next/static/a.js', '/__nextjs_font/x', '/fonts/a.woff2'])
      expect(routeRequest({ ...development, path }).to, path).toBe('next');
    expect(routeRequest({ ...development, path: PICTURE }).to).toBe('file');
  });

  it('serves a file of public/ at the root, and asks Next where there is none', () => {
    expect(routeRequest({ ...facts, path: '/favicon.ico', isPublicFile: true }).to).toBe('file');
    expect(routeRequest({ ...facts, path: '/favicon.ico' }).to).toBe('document');
  });
});
