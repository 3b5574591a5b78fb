print("nisba")
