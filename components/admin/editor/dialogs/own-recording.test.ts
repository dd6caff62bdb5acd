import { expect, it } from 'vitest';
import { ownRecording } from './own-recording';

const hash = 'ab12'.repeat(8);
const origins = ['https://nashra.example', 'http://localhost:3000'];

it.each([
  [`https://nashra.example/media/${hash}/talk.mp3`, 'audio', `/media/${hash}/talk.mp3`],
  [` /media/${hash}/talk.mp4 `, 'video', `/media/${hash}/talk.mp4`],
  [
    `http://localhost:3000/media/${hash}/${encodeURIComponent('كلمة')}.mp3`,
    'audio',
    `/media/${hash}/${encodeURIComponent('كلمة')}.mp3`,
  ],
  [
    `https://nashra.example/media/${hash}/كلمة.mp3`,
    'audio',
    `/media/${hash}/${encodeURIComponent('كلمة')}.mp3`,
  ],
])('%s is played here', (address, provider, url) => {
  expect(ownRecording(address, origins)).toEqual({ provider, url });
});

it.each([
  `https://other.example/media/${hash}/talk.mp3`,
  `https://nashra.example.evil/media/${hash}/talk.mp3`,
  `https://nashra.example/media/${hash}/report.pdf`,
  `https://nashra.example/media/${hash}/a/talk.mp3`,
  'https://nashra.example/politics/1/x',
  '/media/%',
])('%s is not', (address) => {
  expect(ownRecording(address, origins)).toBeNull();
});
