process.stdout.write('The demo comes with the features.\n')
