"""What looks at built pages from outside: a web server, Lighthouse, screenshots."""
