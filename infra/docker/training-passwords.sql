-- Passwords of the throw-away database of the training start, which no other machine reaches; see build.sh.
ALTER ROLE kolo_app PASSWORD 'training';
ALTER ROLE kolo_migrator PASSWORD 'training';
